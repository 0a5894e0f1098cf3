// The shell: which page the address names, and what stands around it.
import { here, open } from './api.js';
import { el, fill, empty } from './dom.js';
import { listenToKeys } from './keys.js';
import { mountClock } from './clock.js';
import { mountSide } from './side.js';
import { allPages } from './pages/index.js';

const main = document.getElementById('main');
let shown = null;

const pages = () => allPages.filter(page => page.isThere());

const go = hash => { location.hash = hash; };

/** #/requests/abc?filter=x */
function route() {
  const [path, search = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [page, ...rest] = path.split('/').map(decodeURIComponent);
  return { page, rest, query: new URLSearchParams(search) };
}

/** Shows the page of the address; a page that is shown already may take a change of its address itself. */
async function show() {
  const next = route();
  const page = pages().find(one => one.id === next.page);
  if (!page) {
    const address = location.hash;
    const first = await firstPage();
    if (location.hash === address) location.replace(`#/${first}`);
    return;
  }
  document.title = `${page.title} · ${here.account} · ZendeskEmulator`;
  side.mark(page);
  if (shown?.page === page && shown.change?.(next)) return;
  shown?.leave.abort();
  const leave = new AbortController();
  const root = el('div.page', { class: page.id });
  shown = { page, leave };
  fill(main, root);
  main.scrollTop = 0;
  const context = { route: next, go, signal: leave.signal, pages };
  try {
    const change = await page.mount(root, context);
    if (shown.leave === leave) shown.change = change;
  } catch (error) {
    if (error.name !== 'AbortError') fill(root, empty(el('h1', null, page.title), el('p', null, error.message)));
  }
}

/** An account without any request begins with what to try. */
async function firstPage() {
  const { total } = await (await import('./api.js')).control('GET', 'requests/counts');
  return total === 0 || !pages().some(page => page.id === 'requests') ? 'start' : 'requests';
}

// A page that is left aborts its calls; nobody waits for those that it began by itself.
addEventListener('unhandledrejection', event => {
  if (event.reason?.name === 'AbortError') event.preventDefault();
});

let side;
try {
  await open();
  side = mountSide(document.getElementById('side'), pages, go);
  mountClock(document.getElementById('clock'));
  listenToKeys(pages, go);
  addEventListener('hashchange', show);
  await show();
} catch (error) {
  fill(main, empty(el('h1', null, 'The emulator does not respond'), el('p', null, error.message)));
}
