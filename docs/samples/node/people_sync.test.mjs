// Run with: zendesk-emulator exec -- node --test
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Zendesk, sync } from './people_sync.mjs';

const { ZENDESK_BASE_URL, ZENDESK_EMAIL, ZENDESK_CONTROL_URL, ZENDESK_CONTROL_TOKEN } = process.env;
let number = 0;

/** An account of its own for each test: a token acct_NAME names it, and the first request makes it. */
function newAccount() {
  const name = `node-${process.pid}-${++number}`;
  const slept = [];
  const control = async (method, path, body) => {
    const answer = await fetch(`${ZENDESK_CONTROL_URL}/${path}`, {
      method,
      headers: { Authorization: `Bearer ${ZENDESK_CONTROL_TOKEN}`, 'X-Emulator-Account': name },
      body: body && JSON.stringify(body),
    });
    assert.equal(answer.status, 200);
    return answer.json();
  };
  // Moves the account's clock: a minute of rate limit takes no time.
  const sleep = async seconds => {
    slept.push(seconds);
    await control('POST', 'clock/advance', { by: `${seconds}s` });
  };
  return { zendesk: new Zendesk(ZENDESK_BASE_URL, ZENDESK_EMAIL, `acct_${name}`, sleep), control, slept };
}

test('a second run makes nobody twice', async () => {
  const { zendesk } = newAccount();
  const roger = { external_id: 'crew-7', name: 'Roger', email: 'roger@example.org' };
  await sync(zendesk, [roger]);

  const created = await sync(zendesk, [roger, { external_id: 'crew-8', name: 'Wilco' }]);

  assert.equal(created, 1);
});

test('an address that is none is told with the field', async () => {
  const { zendesk } = newAccount();

  const refused = await sync(zendesk, [{ name: 'Roger', email: 'badmail' }]).catch(error => error);

  assert.equal(refused.details.email[0].description, 'Email: badmail is not properly formatted');
});

test('a refusal is waited out', async () => {
  const { zendesk, control, slept } = newAccount();
  await control('PUT', 'clock', { mode: 'frozen' });
  await control('POST', 'limits/exhaust', { rule: 'account', for: '40s' });

  const created = await sync(zendesk, [{ name: 'Roger', email: 'roger@example.org' }]);

  assert.equal(created, 1);
  assert.deepEqual(slept, [40]);
  assert.deepEqual((await control('GET', 'limits/violations')).violations, []);
});
