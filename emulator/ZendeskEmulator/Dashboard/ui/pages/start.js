// What to try first: lines that work as pasted.
import { api, baseUrl, control as call, here, usesToken } from '../api.js';
import { button, card, codeBlock, el, facts, fill, heading } from '../dom.js';
import { number, plural } from '../format.js';
import { attempt, confirmed } from '../notes.js';
import { poll } from '../live.js';

export async function mount(root, { signal, go }) {
  const name = here.account;
  const url = baseUrl();
  const who = `-u owner@${name}.example/token:acct_${name}`;
  const control = usesToken() ? "curl -H 'Authorization: Bearer CONTROL_TOKEN'" : 'curl';
  const state = el('p.muted');
  fill(root,
    heading('First steps', state, button('Empty the account…', () => reset(go), { class: 'danger' })),
    el('div.grid', null,
      card('1. Create a user',
        el('p', null, 'Paste this into a terminal. It responds 201; paste it again, and it responds 200 and the same id.'),
        codeBlock(`curl -i ${who} \\\n  -H 'Content-Type: application/json' \\\n  ${url}/api/v2/users/create_or_update.json \\\n`
          + `  -d '{"user":{"name":"Roger Wilco","email":"roger@example.org","external_id":"crew-7"}}'`, 'A line for a terminal')),
      card('2. Hit a limit, and move the clock', el('p', null,
        'Freeze the clock and use up the limit of the account. The next request is a 429. '
        + 'Move the clock with the buttons above, and it is a 200.'),
      codeBlock(`${control} -X PUT ${url}/_emulator/clock \\\n  -d '{"mode":"frozen"}'\n`
        + `${control} -X POST ${url}/_emulator/limits/exhaust \\\n  -d '{"rule":"account"}'\n`
        + `curl -i ${who} \\\n  ${url}/api/v2/users.json`, 'Lines for a terminal')),
      card('3. Ask why', el('p', null, 'With this header the response says which account, caller and limit it rests on.'),
        codeBlock(`curl -i ${who} \\\n  -H 'X-Emulator-Explain: 1' \\\n  ${url}/api/v2/users/me.json`, 'A line for a terminal')),
      card('Your program', facts([
        ['Base address', el('code', null, `${url}/api/v2/`)],
        ['User', el('code', null, `owner@${name}.example`)],
        ['API token', el('code', null, `acct_${name}`)],
        ['Bearer token', el('code', null, `acct_${name}`)],
      ]), el('p.muted', null, 'With the default settings any well-formed credentials will do. ',
        'A new name in the address makes a new, empty account: give each test its own.'))));
  poll(async () => {
    const { total } = await call('GET', 'requests/counts', undefined, signal);
    // A call of the API makes an account that is not there; looking at it should not.
    const users = total && (await api('GET', 'users/count.json', undefined, signal)).count.value;
    state.textContent = total === 0 ? `Nobody has called the account ${name} yet.`
      : `The account ${name} has had ${plural(total, 'request')} and has ${number(users)} ${users === 1 ? 'user' : 'users'}.`;
  }, 2000, signal);
}

async function reset(go) {
  if (!await confirmed(`Empty the account ${here.account}? Its records, log, limits and clock start again.`, 'Empty it')) return;
  await attempt(async () => { await call('POST', 'reset'); go('#/start'); }, 'The account is empty.');
}
