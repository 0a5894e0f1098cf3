// The keyboard: / searches, j and k move, g and a letter goes to a page, ? says all of this.
import { el } from './dom.js';

// After g the next key names a page, however late it comes; a click takes the g back.
let waitsForPage = false;

export function listenToKeys(pages, go) {
  addEventListener('pointerdown', () => { waitsForPage = false; });
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest?.('input, textarea, select, dialog');
    if (event.key === 'Escape' && typing?.matches('input[type=search]')) typing.blur();
    if (typing) return;
    if (waitsForPage) {
      waitsForPage = false;
      const page = pages().find(one => one.key === event.key);
      if (page) go(`#/${page.id}`);
      event.preventDefault();
      return;
    }
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action(pages);
    }
  });
}

const actions = {
  '/': () => document.querySelector('main input[type=search]')?.focus(),
  g: () => { waitsForPage = true; },
  j: () => move(1),
  k: () => move(-1),
  p: () => document.querySelector('main [data-key="p"]')?.click(),
  n: () => document.querySelector('main [data-key="n"]')?.click(),
  '?': pages => showHelp(pages()),
};

/** Rows that can be opened are links with the attribute data-row. */
function move(by) {
  const rows = [...document.querySelectorAll('main [data-row]')].filter(row => row.offsetParent !== null);
  if (!rows.length) return;
  const at = rows.findIndex(row => row === document.activeElement || row.contains(document.activeElement));
  const selected = at < 0 ? rows.findIndex(row => row.getAttribute('aria-current') === 'true') : at;
  const next = rows[Math.min(rows.length - 1, Math.max(0, selected < 0 ? 0 : selected + by))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

export function showHelp(pages) {
  const key = text => el('kbd', null, text);
  const dialog = el('dialog', { 'aria-label': 'Keyboard', onclick: event => event.target === dialog && dialog.close(),
    onclose: () => dialog.remove() },
    el('h2', null, 'Keyboard'),
    el('dl.keys', null, [
      [[key('/')], 'search or filter'],
      [[key('j'), ' ', key('k')], 'next and previous row'],
      [[key('Enter')], 'open the row'],
      [[key('p')], 'pause and go on (requests)'],
      [[key('n')], 'new record, fault or snapshot'],
      ...pages.map(page => [[key('g'), ' ', key(page.key)], page.title]),
      [[key('?')], 'this help'],
    ].map(([keys, what]) => [el('dt', null, keys), el('dd', null, what)])),
    el('form', { method: 'dialog', onsubmit: event => { event.preventDefault(); dialog.close(); } },
      el('div.actions', null, el('button.primary', { type: 'submit' }, 'Close'))));
  document.body.append(dialog);
  dialog.showModal();
}
