// The side: the account, the pages, the theme, and whether the emulator is there.
import { accountPath, control, has, here } from './api.js';
import { button, el, fill } from './dom.js';
import { showHelp } from './keys.js';
import { attempt } from './notes.js';
import { connection } from './live.js';

const themes = ['system', 'light', 'dark'];
const themeKey = 'zendesk-emulator-theme';

export function mountSide(root, pages, go) {
  const links = new Map();
  const menu = button('Menu', () => setOpen(root.dataset.open !== 'true'),
    { class: 'menu', 'aria-expanded': 'false', 'aria-controls': 'pages' });
  const setOpen = isOpen => {
    root.dataset.open = isOpen;
    menu.setAttribute('aria-expanded', isOpen);
  };
  const nav = el('nav', { id: 'pages', 'aria-label': 'Pages' });
  const link = page => {
    const node = el('a', { href: `#/${page.id}`, title: `g ${page.key}` }, page.title);
    links.set(page.id, node);
    return node;
  };
  fill(nav, pages().map(link), el('div.tools', null, themeButton(), button('Keyboard', () => showHelp(pages()), { class: 'plain' })));
  fill(root,
    el('div.brand', null, el('img', { src: 'ui/icon.svg', alt: '', width: 24, height: 24 }),
      el('a', { href: '#/start' }, 'ZendeskEmulator'),
      menu),
    accountSwitcher(), nav, connectionState());
  addEventListener('hashchange', () => setOpen(false));
  return {
    mark(page) {
      for (const [id, node] of links) node.toggleAttribute('aria-current', id === page.id);
      links.get(page.id)?.setAttribute('aria-current', 'page');
    },
  };
}

/** Goes to the dashboard of another account: its own address, and the same page. */
function accountSwitcher() {
  const names = el('datalist', { id: 'accounts' });
  const input = el('input', {
    list: 'accounts', value: here.account, 'aria-label': 'Account', spellcheck: 'false', autocomplete: 'off',
      pattern: '[A-Za-z0-9\\-]{1,63}',
    title: 'The name of an account: letters, digits and hyphens. Enter goes to it.',
    onfocus: async () => {
      input.select();
      if (!has('GET /_emulator/accounts')) return;
      await attempt(async () => {
        const { accounts } = await control('GET', 'accounts?page[size]=100');
        fill(names, accounts.map(account => el('option', { value: account.name })));
      });
    },
    onblur: () => { input.value = here.account; },
  });
  return el('form.account', { onsubmit: event => {
    event.preventDefault();
    const name = input.value.trim().toLowerCase();
    const page = location.hash.split(/[/?]/)[1] ?? '';
    if (name && name !== here.account) location.assign(`${accountPath(name)}/_emulator/#/${page}`);
  } }, el('label', null, el('span', null, 'Account'), input), names);
}

function themeButton() {
  const shown = button('', () => {
    const next = themes[(themes.indexOf(localStorage.getItem(themeKey) ?? 'system') + 1) % themes.length];
    localStorage.setItem(themeKey, next);
    apply();
  }, { class: 'plain' });
  const apply = () => {
    const theme = localStorage.getItem(themeKey) ?? 'system';
    document.documentElement.dataset.theme = theme;
    shown.textContent = `Theme: ${theme}`;
  };
  apply();
  return shown;
}

function connectionState() {
  const node = el('p.connection', { role: 'status' });
  connection.watch(state => {
    node.dataset.state = state;
    node.textContent = { on: 'Live', off: 'Disconnected, trying again', idle: '' }[state];
  });
  return node;
}
