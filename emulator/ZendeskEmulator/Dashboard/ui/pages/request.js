// One request of the log: why it was responded to as it was, then both sides of it.
import { accountPath, baseUrl, control, has, here } from '../api.js';
import { button, card, chip, code, codeBlock, copyText, el, empty, facts, fill, row, table } from '../dom.js';
import { instant, milliseconds, pretty, statusKind } from '../format.js';
import { attempt, note } from '../notes.js';
import { shortPath } from './requests.js';

let assumptions = null;

export async function showRequest(root, id, { signal, back, go }) {
  let request;
  try {
    request = await control('GET', `requests/${id}`, undefined, signal);
  } catch (error) {
    if (error.name !== 'AbortError') fill(root, empty(error.message, el('p', null, button('Back to the list', back))));
    return;
  }
  const copy = (text, what) => attempt(() => copyText(text), `${what} is in the clipboard.`);
  fill(root,
    el('div.heading', null,
      el('div', null, el('h2.call', null, `${request.method} ${shortPath(request.path)}`),
        el('p', null, chip(String(request.status ?? 'no response'), statusKind(request.status ?? 500)), ' ',
          el('span.muted', null, `${instant(request.at)} · ${milliseconds(request.duration_ms)} · ${request.request_id}`))),
      button('Close', back, { class: 'small' })),
    el('div.actions', null,
      button('Copy curl', () => copy(request.curl, 'The curl line')),
      button('Copy C# test', () => copy(request.csharp, 'The C# test')),
      has('POST /_emulator/verify') && button('Copy verify call', () => copy(verifyCall(request), 'The call of verify')),
      button('Replay', () => replay(request), { title: 'Sends it again, as the owner; it is limited and logged' }),
      has('POST /_emulator/faults') && button('Make a fault…', () => go(`#/faults/new?request=${id}`))),
    card('Why', explain(request)),
    el('div.grid', null, side('Request', request.request), side('Response', request.response)));
  await nameAssumptions(root, signal);
}

const userLink = (id, text) => el('a', { href: `#/people/users/${id}` }, text ?? String(id));

const ways = {
  path: 'the path names it', header: 'the header X-Emulator-Account names it', token: 'the token names it', host: 'the host names it',
  default: 'nothing names another one',
};

function explain({ explain: why, caller, fault }) {
  return [
    why.hint && el('p.hint', null, why.hint),
    facts([
      ['Account', [why.account, el('span.muted', null, ` · ${ways[why.account_by?.toLowerCase()] ?? why.account_by ?? ''}`)]],
      ['Caller', caller.user_id ? [userLink(caller.user_id, caller.email ?? undefined), ' ', chip(caller.role)] : caller.role],
      ['Operation', why.operation ? el('a', { href: `#/coverage?search=${why.operation}` }, why.operation)
        : 'Zendesk has none for this call'],
      ['Matched', why.matched && matched(why.matched)],
      ['Limits', why.limits.length > 0 && why.limits.map(limitLine)],
      ['Fault', fault && chip(fault, 'warn')],
      ['Written', why.written_count > 0 ? [why.written.map(writtenLine),
        why.written_count > why.written.length && el('div.muted', null, `and ${why.written_count - why.written.length} more`)] : 'nothing'],
      ['Committed', why.committed_after_ms !== null && `after ${milliseconds(why.committed_after_ms)}`],
      ['Assumptions', why.assumptions.length > 0 && el('div.assumptions', null, why.assumptions.map(id =>
        el('details', { data: { assumption: id } }, el('summary', null, id), el('p'))))],
    ])];
}

function matched({ user_id: user, organization_id: organization, by, note: remark }) {
  const id = user ?? organization;
  return [id ? el('a', { href: `#/people/${user ? 'users' : 'organizations'}/${id}` }, code(String(id))) : 'nothing found', ` by ${by}`,
    remark && el('div.muted', null, remark)];
}

const limitLine = limit => el('div', null, `${limit.rule} `, limit.key && code(String(limit.key)),
  ` ${limit.before} → ${limit.after} of ${limit.total} `, limit.before === 0 && chip('refused', 'warn'));

const folders = { users: 'users', organizations: 'organizations', groups: 'groups' };

const writtenLine = one => el('div', null, chip(one.what, one.what === 'deleted' ? 'bad' : one.what === 'created' ? 'ok' : 'info'), ' ',
  one.kind, ' ',
  folders[one.kind] ? el('a', { href: `#/people/${one.kind}/${one.id}` }, code(String(one.id))) : code(String(one.id)));

function side(title, { headers, body, cut }) {
  const names = Object.keys(headers);
  return card(title,
    body === null ? el('p.muted', null, 'No body') : codeBlock(pretty(body), `Body of the ${title.toLowerCase()}`),
    cut && el('p.muted', null, 'Only the beginning is kept.'),
    el('details', { open: names.length <= 8 }, el('summary', null, `${names.length} headers`),
      table(['Name', 'Value'], names.map(name => row(el('td.tight', null, name), code(headers[name]))),
        { label: `Headers of the ${title.toLowerCase()}` })));
}

/** The texts of the assumptions, read once. */
async function nameAssumptions(root, signal) {
  const shown = [...root.querySelectorAll('[data-assumption]')];
  if (shown.length === 0) return;
  assumptions ??= new Map((await control('GET', 'info', undefined, signal)).assumptions.map(one => [one.id, one.assumption]));
  for (const node of shown) node.querySelector('p').textContent = (assumptions.get(node.dataset.assumption) ?? '').replaceAll('`', '');
}

/** The match of faults and verifications for requests like this one. */
export function matchOf(request) {
  const match = request.operation ? { operation: request.operation }
    : { method: request.method, path: shortPath(request.path).split('?')[0] };
  const body = bodyFields(request.request.body);
  return Object.keys(body).length ? { ...match, body } : match;
}

/** What tells this body from others: the keys of the records in it, such as user.external_id. */
function bodyFields(text) {
  try {
    const [[envelope, record] = []] = Object.entries(JSON.parse(text));
    const names = ['id', 'email', 'external_id', 'name'].filter(name => ['string', 'number'].includes(typeof record?.[name]));
    return Object.fromEntries(names.slice(0, 1).map(name => [`${envelope}.${name}`, String(record[name])]));
  } catch {
    return {};
  }
}

const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;

const verifyCall = request => `curl -X POST ${baseUrl()}/_emulator/verify -d ${quoted(JSON.stringify({
  match: matchOf(request), times: { at_least: 1 }, within: '2s',
}))}`;

/** Sends the request again, with the owner's credentials: those that it came with are not kept. */
function replay(request) {
  return attempt(async () => {
    if (request.request.cut) throw new Error('Only the beginning of the body is kept, so it cannot be sent again.');
    const response = await fetch(`${accountPath(here.account)}${shortPath(request.path)}`, {
      method: request.method,
      cache: 'no-store',
      body: request.request.body ?? undefined,
      headers: {
        Authorization: `Basic ${btoa(`owner@${here.account}.example/token:acct_${here.account}`)}`,
        ...(request.request.body === null ? {} : { 'Content-Type': request.request.headers['Content-Type'] ?? 'application/json' }),
      },
    });
    note(`Sent again: ${response.status}. It is in the list.`, response.ok ? 'ok' : 'bad');
  });
}
