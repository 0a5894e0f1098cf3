// The settings and where each came from, what is assumed and what differs, and the calls of the control plane.
import { control, here } from '../api.js';
import { card, chip, code, el, fill, heading, row, table } from '../dom.js';

const plain = text => text.replaceAll('`', '');

export async function mount(root, { signal }) {
  const info = await control('GET', 'info', undefined, signal);
  fill(root,
    heading('Settings', `ZendeskEmulator ${info.version}. Settings are read when the emulator starts.`),
    card(null, table(['Name', 'Value', 'From'], info.settings.map(one => row(code(one.name), code(one.value),
      one.source === 'default' ? el('span.muted', null, 'default') : chip(one.source, 'info'))), { label: 'Settings' })),
    folded(`Differences from Zendesk (${info.fidelity.length})`, table(['What', 'How', 'Note'],
      info.fidelity.map(one => row(plain(one.what), one.how, plain(one.note))), { label: 'Differences' })),
    folded(`Assumptions (${info.assumptions.length})`, table(['Id', 'Assumption', 'Reason'],
      info.assumptions.map(one => row(el('td.tight', null, one.id), plain(one.assumption), plain(one.reason))), { label: 'Assumptions' })),
    folded(`Calls of the control plane (${here.index.control_plane.length})`, table(['Call', 'What it does'],
      here.index.control_plane.map(one => row(code(`${one.method} ${one.path}`), one.what)), { label: 'Calls' })));
}

const folded = (title, ...children) => el('details.card', null, el('summary', null, title), children);
