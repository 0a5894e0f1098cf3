// Every operation of Zendesk's: how closely it is emulated, how often it was called, and what was called in vain.
import { control } from '../api.js';
import { card, chip, code, el, empty, fill, heading, row, table } from '../dom.js';
import { number, plural, statusKind } from '../format.js';

const kinds = { emulated: 'ok', approximated: 'warn', not_yet: 'bad' };
/** The counts name an operation by its method and path. */
const callOf = operation => `${operation.method} ${operation.path}`;

const plain = text => text.replaceAll('`', '');
const words = { emulated: 'emulated', approximated: 'approximated', not_yet: 'not yet' };

export async function mount(root, { signal, route }) {
  const get = path => control('GET', path, undefined, signal);
  const [coverage, info, counts, unknown] = await Promise.all([get('coverage'), get('info'), get('requests/counts'),
    get('requests/unknown')]);
  const assumptions = new Map(info.assumptions.map(one => [one.id, one]));
  const calls = new Map();
  for (const one of counts.counts) calls.set(one.operation, [...calls.get(one.operation) ?? [], one]);
  const filter = el('input', {
    type: 'search', placeholder: 'Filter by name or path', 'aria-label': 'Filter', oninput: () => show(),
      value: route.query.get('search') ?? '', title: '/',
  });
  const fidelity = el('select', { 'aria-label': 'Fidelity', onchange: () => show() },
    el('option', { value: '' }, 'All'), Object.entries(words).map(([value, text]) => el('option', { value }, text)));
  const called = el('input', { type: 'checkbox', onchange: () => show() });
  const list = el('div');
  fill(root,
    heading('Coverage', el('span', null, Object.entries(coverage.counts)
      .map(([name, count]) => chip(`${number(count)} ${words[name] ?? name}`, kinds[name])))),
    unknownCard(unknown),
    el('div.toolbar', null, filter, fidelity, el('label', null, called, ' Called only')), list);
  const show = () => {
    const text = filter.value.trim().toLowerCase();
    const rows = coverage.operations.filter(one => (!text || `${one.operation} ${one.method} ${one.path}`.toLowerCase().includes(text))
      && (!fidelity.value || one.fidelity === fidelity.value) && (!called.checked || calls.has(callOf(one))));
    fill(list, rows.length === 0 ? empty('No operation matches.')
      : card(null, table(['Operation', 'Fidelity', 'Called', 'Notes'],
        rows.map(one => operationRow(one, calls.get(callOf(one)) ?? [], assumptions)),
        { label: 'Operations' })));
  };
  show();
}

const operationRow = (one, calls, assumptions) => row(
  [el('strong', null, one.operation), el('div.muted', null, code(`${one.method} ${one.path}`))],
  chip(words[one.fidelity] ?? one.fidelity, kinds[one.fidelity]),
  calls.map(call => chip(`${call.status} × ${number(call.count)}`, statusKind(call.status))),
  [plain(one.note), one.assumptions.map(id => el('details', null, el('summary', null, id), el('p', null, assumptions.get(id)?.assumption),
    el('p.muted', null, assumptions.get(id)?.reason)))]);

function unknownCard({ total, others, unknown }) {
  if (total === 0) return null;
  return card(`${plural(total, 'call')} that no operation answers`,
    table(['Call', 'Zendesk’s name', 'Times'], unknown.slice(0, 50)
      .map(one => row(code(`${one.method} ${one.path}`), one.operation ?? el('span.muted', null, 'Zendesk has none'),
      number(one.count))), { label: 'Unknown calls' }), others > 0 && el('p.muted', null, `and ${plural(others, 'call')} of other kinds`));
}
