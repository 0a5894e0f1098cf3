// Saved states of the account: save one, bring it back, fork it, see what happened since.
import { accountPath, control, query } from '../api.js';
import { button, card, chip, code, el, empty, fill, heading, row, table } from '../dom.js';
import { instant, number, plural } from '../format.js';
import { askFor, attempt, confirmed, note } from '../notes.js';
import { poll } from '../live.js';

const now = 'now';
const shownRecords = 200;
const kinds = { created: 'ok', changed: 'info', deleted: 'bad' };
const people = ['users', 'organizations', 'groups'];

const pathOf = name => `snapshots/${encodeURIComponent(name)}`;

export async function mount(root, { route, go, signal }) {
  if (route.rest[0]) {
    await mountDiff(root, route.rest[0], route.query.get('to') ?? now, go, signal);
    return;
  }
  const list = el('div');
  fill(root,
    heading('Snapshots', 'Saved states of this account. Saving copies nothing; restoring writes back what has changed.',
      button('Save…', save, { class: 'primary', 'data-key': 'n', title: 'n' })), list);
  let shown = null;
  const show = async () => {
    const { snapshots } = await control('GET', 'snapshots', undefined, signal);
    const text = JSON.stringify(snapshots);
    if (text !== shown) fill(list, snapshots.length === 0 ? none() : card(null, snapshotTable(snapshots)));
    shown = text;
  };

  const snapshotTable = snapshots => table(['Name', 'Saved at', 'Keeps', ''], snapshots.map(snapshot => row(
    el('a', { href: `#/${pathOf(snapshot.name)}`, 'data-row': true }, el('strong', null, snapshot.name)),
    el('td.tight', null, instant(snapshot.created_at)),
    [plural(snapshot.kept, 'record'), el('div.muted', null, `${number(Math.ceil(snapshot.bytes / 1024))} KB`)],
    el('td.actions-cell', null,
      el('div.actions', null,
        button('What changed', () => go(`#/${pathOf(snapshot.name)}`), { class: 'small' }),
        button('Restore', () => restore(snapshot.name, show), { class: 'small' }),
        button('Fork…', () => fork(snapshot.name), { class: 'small' }),
        button('Delete', () => remove(snapshot.name), { class: 'small danger' }))))), { label: 'Snapshots' });

  async function save() {
    await askFor('Save the present state', [
      { name: 'name', label: 'Name', required: true, placeholder: 'seeded', hint: 'Letters, digits, hyphens, underscores and dots.' },
    ], 'Save', async ({ name }) => {
      await control('POST', 'snapshots', { name });
      await show();
    });
  }

  async function remove(name) {
    if (await confirmed(`Delete the snapshot ${name}?`, 'Delete it')) {
      await attempt(async () => { await control('DELETE', pathOf(name)); await show(); });
    }
  }

  await show();
  poll(show, 1000, signal);
}

const none = () => empty(el('h2', null, 'No snapshots'),
  'Save one when the data of a test is in place. Restored, the account is as it was: records, ids, jobs and the clock.');

async function restore(name, done) {
  if (await confirmed(`Bring the state ${name} back? What has changed since is lost.`, 'Restore it')) {
    await attempt(async () => { await control('POST', `${pathOf(name)}/restore`, {}); await done(); }, `The account is as in ${name}.`);
  }
}

async function fork(name) {
  await askFor(`Fork ${name}`, [
    { name: 'name', label: 'Name of the new account', hint: 'Empty: a name of the emulator’s.' },
  ], 'Fork', async values => {
    const { account } = await control('POST', 'accounts', { from_snapshot: name, ...(values.name && { name: values.name }) });
    note(`The account ${account.name} is there.`, 'ok');
    location.assign(`${accountPath(account.name)}/_emulator/#/people/users`);
  });
}

async function mountDiff(root, name, to, go, signal) {
  const { snapshots } = await control('GET', 'snapshots', undefined, signal);
  const choice = el('select', { 'aria-label': 'Compare with', onchange: () => go(`#/${pathOf(name)}${query({ to: choice.value })}`) },
    [now, ...snapshots.map(snapshot => snapshot.name).filter(other => other !== name)].map(other =>
      el('option', { value: other, selected: other === to }, other)));
  const changes = el('div.stack');
  const show = async () => {
    const { diff } = await control('GET', `${pathOf(name)}/diff${query({ to, max: shownRecords })}`, undefined, signal);
    fill(changes, summary(diff), diff.records.map(difference),
      diff.has_more && el('p.muted', null, `The first ${number(shownRecords)} are shown.`));
  };
  fill(root,
    heading(name, 'What was created, changed and deleted since.',
      button('Look again', () => attempt(show)),
      button('Restore', () => restore(name, show)),
      button('All snapshots', () => go('#/snapshots'))),
    el('div.toolbar', null, el('label', null, 'Compare with ', choice)), changes);
  await show();
}

const summary = diff => (diff.created + diff.changed + diff.deleted === 0 ? empty('Both states are the same.')
  : el('p', null, Object.keys(kinds).map(type => [chip(`${number(diff[type])} ${type}`, diff[type] ? kinds[type] : 'quiet'), ' '])));

function difference(record) {
  const id = code(String(record.id));
  return card(null,
    el('div.heading', null, el('div', null,
      chip(record.type, kinds[record.type]), ' ', el('strong', null, record.kind), ' ',
      people.includes(record.kind) && record.type !== 'deleted' ? el('a', { href: `#/people/${record.kind}/${record.id}` }, id) : id,
      record.name && el('div', null, record.name))),
    Object.keys(record.fields).length > 0 && table(['Field', 'Before', 'After'], Object.entries(record.fields).map(([field, value]) =>
      row(el('td.tight', null, field), valueOf(value, 'before'), valueOf(value, 'after'))),
      { label: `Fields of ${record.kind} ${record.id}` }));
}

const valueOf = (value, side) => (side in value ? code(typeof value[side] === 'string' ? value[side] : JSON.stringify(value[side]))
  : el('span.muted', null, 'absent'));
