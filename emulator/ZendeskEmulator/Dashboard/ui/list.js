// A list of records: the server searches and pages, so that a million rows are as quick as ten.
import { api } from './api.js';
import { button, el, empty, fill } from './dom.js';

/**
 * options: { path(text), rows(body), row(record), none(text), search, text, address, go, signal }. The pages are those that the
 * server's links name: links.next, or next_page.
 */
export async function mountList(root, options) {
  let text = options.text;
  let timer = null;
  let loading = null;
  const input = options.search && el('input', {
    type: 'search', placeholder: options.search, 'aria-label': options.search, value: text, spellcheck: 'false', title: '/',
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(search, 250);
    },
  });
  const list = el('div.list');
  // The pages that came before this one: Zendesk's cursors have a link back on the first page too.
  let trail = [];
  let nextPath = null;
  const previous = button('Previous', () => load(trail.at(-2), trail.slice(0, -2)));
  const next = button('Next', () => load(nextPath, trail));
  const pager = el('div.pager', null, previous, next);
  fill(root, input && el('form.toolbar', { role: 'search', onsubmit: event => { event.preventDefault(); search(); } }, input), list, pager);
  options.signal.addEventListener('abort', () => clearTimeout(timer));
  await load(options.path(text), []);

  async function search() {
    clearTimeout(timer);
    text = input.value.trim();
    history.replaceState(null, '', text ? `${options.address}?search=${encodeURIComponent(text)}` : options.address);
    await load(options.path(text), []);
  }

  async function load(path, before) {
    loading?.abort();
    const mine = loading = new AbortController();
    try {
      show(await api('GET', path, undefined, AbortSignal.any([mine.signal, options.signal])));
      trail = [...before, path];
      turn();
    } catch (error) {
      if (error.name === 'AbortError') return;
      fill(list, empty(error.message));
      pager.hidden = true;
    }
  }

  function show(body) {
    const rows = options.rows(body);
    fill(list, rows.length ? rows.map(options.row) : empty(options.none(text)));
    const link = body.meta ? body.meta.has_more && body.links.next : body.next_page;
    nextPath = link ? withinApi(link) : null;
  }

  function turn() {
    previous.disabled = trail.length < 2;
    next.disabled = !nextPath;
    pager.hidden = previous.disabled && next.disabled;
  }
}

/** The part after /api/v2/ of an absolute address. */
const withinApi = link => link.slice(link.indexOf('/api/v2/') + '/api/v2/'.length);
