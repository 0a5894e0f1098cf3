// Builds elements. What comes from data becomes a text node: no markup is ever parsed.

/** el('button.primary', { onclick, title, disabled }, 'Save'): children are elements, texts, lists of them, or nothing. */
export function el(spec, props, ...children) {
  const [tag, ...classes] = spec.split('.');
  const node = document.createElement(tag || 'div');
  if (classes.length) node.className = classes.join(' ');
  for (const [name, value] of Object.entries(props ?? {})) set(node, name, value);
  append(node, children);
  return node;
}

function set(node, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
  else if (name === 'class') node.classList.add(...value.split(' ').filter(Boolean));
  else if (name === 'value') node.value = value;
  else if (name === 'checked') node.checked = value;
  else if (name === 'data') Object.assign(node.dataset, value);
  else node.setAttribute(name, value === true ? '' : String(value));
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || typeof child === 'boolean') continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Replaces everything in a node. */
export function fill(node, ...children) {
  node.replaceChildren();
  append(node, children);
  return node;
}

/** A heading of a page with what can be done on it. */
export function heading(title, note, ...actions) {
  return el('div.heading', null, el('div', null, el('h1', null, title), note && el('p.muted', null, note)),
    el('div.actions', null, actions));
}

export function card(title, ...children) {
  return el('section.card', null, title && el('h2', null, title), children);
}

/** Names and values in two columns; rows without a value are left out. */
export function facts(rows) {
  return el('dl.facts', null, rows.filter(([, value]) => (value || value === 0) && value.length !== 0).map(([name, value]) => [
    el('dt', null, name), el('dd', null, value),
  ]));
}

/** A table that scrolls by itself; where there is little room, each cell says the name of its column. */
export function table(columns, rows, props) {
  for (const one of rows.filter(Boolean)) {
    [...one.cells].forEach((cell, at) => { if (at > 0 && columns[at]) cell.dataset.label = columns[at]; });
  }
  return el('div.scroll', { tabindex: '0', role: 'region', 'aria-label': props?.label ?? 'Table' },
    el('table', columns.length > 3 && { class: 'many' },
      el('thead', null, el('tr', null, columns.map(column => el('th', { scope: 'col' }, column)))),
      el('tbody', null, rows)));
}

export const row = (...cells) => el('tr', null, cells.map(cell => (cell instanceof HTMLTableCellElement ? cell : el('td', null, cell))));

/** A word with a colour; the word says it too. */
export const chip = (text, kind) => el('span.chip', kind && { class: kind }, text);

export const code = text => el('code', null, text);

export const empty = (...children) => el('div.empty', null, children);

export function button(text, onclick, props) {
  return el('button', { type: 'button', onclick, ...props }, text);
}

/** A block of text to copy. */
export function codeBlock(text, label) {
  const copy = button('Copy', async () => {
    await copyText(text);
    copy.textContent = 'Copied';
    setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
  }, { class: 'small' });
  return el('div.code', null, el('pre', { tabindex: '0', 'aria-label': label }, text), copy);
}

/** The clipboard is there on https and loopback only. */
export async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = el('textarea', { class: 'offscreen', value: text });
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  return undefined;
}
