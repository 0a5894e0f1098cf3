// The code under test: brings people into Zendesk, and waits when it is told to.
import { setTimeout as wait } from 'node:timers/promises';

export class Zendesk {
  constructor(baseUrl, email, token, sleep = seconds => wait(seconds * 1000)) {
    this.baseUrl = baseUrl;
    this.authorization = `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`;
    this.sleep = sleep;
  }

  /** The status, 201 or 200, and the user. */
  async createOrUpdate(user) {
    for (;;) {
      const answer = await fetch(`${this.baseUrl}/api/v2/users/create_or_update.json`, {
        method: 'POST',
        headers: { Authorization: this.authorization, 'Content-Type': 'application/json' },
        body: JSON.stringify({ user }),
      });
      if (answer.ok) return { status: answer.status, user: (await answer.json()).user };
      if (answer.status !== 429) throw Object.assign(new Error(`Zendesk answered ${answer.status}`), await answer.json());
      await this.sleep(Number(answer.headers.get('Retry-After')));
    }
  }
}

/** How many were new. */
export async function sync(zendesk, people) {
  let created = 0;
  for (const person of people) {
    const { status } = await zendesk.createOrUpdate(person);
    if (status === 201) created += 1;
  }
  return created;
}
