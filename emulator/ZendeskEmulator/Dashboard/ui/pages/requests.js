// The request log, live: what came, what left, and why.
import { control, query } from '../api.js';
import { button, chip, el, empty, fill, heading } from '../dom.js';
import { hint, parametersOf } from '../filter.js';
import { milliseconds, number, plural, statusKind, timeOfDay } from '../format.js';
import { attempt, confirmed } from '../notes.js';
import { follow } from '../stream.js';
import { showRequest } from './request.js';

const pageSize = 100;
// More rows than this leave at the bottom while new ones come.
const maxRows = 300;
// So long a tab may be hidden before it stops to listen.
const hiddenTime = 30_000;

export async function mount(root, { route, go, signal, pages }) {
  let typed = route.query.get('filter') ?? '';
  let selected = null;
  let isPaused = false;
  let isRead = false;
  let waiting = 0;
  let lost = 0;
  let cursor = null;
  let newest = 0;
  let following = null;
  let typing = null;

  const input = el('input', {
    type: 'search', placeholder: hint, 'aria-label': 'Filter', spellcheck: 'false', value: typed, title: '/',
    oninput: () => {
      clearTimeout(typing);
      typing = setTimeout(refilter, 300);
    },
  });
  const problem = el('p.problem', { role: 'alert' });
  const pauseButton = button('Pause', () => setPaused(!isPaused), { 'data-key': 'p', title: 'p', 'aria-pressed': 'false' });
  const state = el('p.muted');
  const list = el('div.list.log', { 'aria-label': 'Requests' });
  const older = button('Older', () => attempt(loadOlder));
  const detail = el('section.detail', { 'aria-label': 'Request' });
  const split = el('div.split', null, el('div.stack', null, list, older), detail);
  fill(root,
    heading('Requests', state, pauseButton, button('Clear', clear, { class: 'danger' })),
    el('form.toolbar', { role: 'search', onsubmit: event => { event.preventDefault(); refilter(); } }, input), problem, split);

  const address = id => `#/requests${id ? `/${id}` : ''}${typed ? `?filter=${encodeURIComponent(typed)}` : ''}`;
  const get = more => control('GET', `requests${query({ ...parametersOf(typed), 'page[size]': pageSize, ...more })}`, undefined, signal);

  function row(request) {
    return el('a', { href: address(request.id), 'data-row': true, data: { id: request.id }, 'aria-current': request.id === selected },
      el('time.mono.muted', null, timeOfDay(request.at)),
      chip(String(request.status ?? '—'), request.status ? statusKind(request.status) : 'bad'),
      el('span.cut.call', null, el('b', null, request.method), ' ', el('span.mono', null, pathParts(request.path))),
      el('span.cut.muted.name', null, request.fault ? chip(`fault: ${request.fault}`, 'warn') : request.operation ?? ''),
      el('span.muted.took', null, milliseconds(request.duration_ms)));
  }

  /** Shows the newest requests. */
  async function begin() {
    const page = await get();
    problem.textContent = '';
    waiting = 0;
    newest = page.requests[0]?.id ?? 0;
    cursor = page.meta.has_more ? page.meta.after_cursor : null;
    isRead = true;
    fill(list, page.requests.map(row));
    older.hidden = !cursor;
    showState();
    // An empty log is followed from its start: a request may come before the stream is open.
    return typed ? newest || undefined : newest;
  }

  async function loadOlder() {
    const page = await get({ 'page[after]': cursor });
    cursor = page.meta.has_more ? page.meta.after_cursor : null;
    list.append(...page.requests.map(row));
    older.hidden = !cursor;
  }

  function take(requests) {
    newest = requests.at(-1).id;
    if (isPaused) {
      waiting += requests.length;
    } else {
      if (newest && list.firstChild?.className === 'empty') fill(list);
      list.prepend(...requests.slice(-maxRows).reverse().map(one => {
        const node = row(one);
        node.classList.add('fresh');
        return node;
      }));
      if (list.children.length > maxRows) trim();
    }
    showState();
  }

  /** What leaves at the bottom can be read again with "Older". */
  function trim() {
    while (list.children.length > maxRows) list.lastChild.remove();
    cursor = list.lastChild.dataset.id;
    older.hidden = false;
  }

  function showState() {
    if (list.children.length === 0) fill(list, empty(typed ? 'No request matches.'
      : 'No request yet. Those that come are shown here at once.'));
    state.textContent = [isPaused ? `Paused${waiting ? `, ${number(waiting)} new` : ''}` : 'Live, the newest first',
      lost && `${plural(lost, 'request')} came too fast to be shown`].filter(Boolean).join(' · ');
  }

  function setPaused(value) {
    isPaused = value;
    pauseButton.textContent = value ? 'Go on' : 'Pause';
    pauseButton.setAttribute('aria-pressed', value);
    if (value) showState();
    else attempt(begin);
  }

  /** Follows the log under the filter; what was followed before ends. */
  function start() {
    following?.abort();
    following = new AbortController();
    const mine = following.signal;
    follow(parametersOf(typed), {
      begin, take,
      // What a log had forgotten before anything was shown is not missed.
      missed: count => { lost += newest ? count : 0; showState(); },
    }, mine).catch(error => {
      problem.textContent = error.message;
      if (!isRead) fill(list, empty('The filter is not understood.'));
    });
  }

  function refilter() {
    clearTimeout(typing);
    if (input.value.trim() === typed) return;
    typed = input.value.trim();
    history.replaceState(null, '', address(selected));
    start();
  }

  async function clear() {
    if (await confirmed('Forget all requests of this account’s log?', 'Forget them')) {
      await attempt(async () => { await control('DELETE', 'requests'); await begin(); });
    }
  }

  async function select(id) {
    selected = id ? Number(id) : null;
    for (const node of list.children) node.setAttribute?.('aria-current', Number(node.dataset.id) === selected);
    split.classList.toggle('open', selected !== null);
    if (selected === null) fill(detail);
    else await showRequest(detail, selected, { signal, pages, go, back: () => go(address(null)) });
  }

  // A browser has six connections to the emulator for all its tabs: one that nobody looks at gives its own back.
  let hiding = null;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding);
    if (document.hidden) hiding = setTimeout(() => following.abort(), hiddenTime);
    else if (following.signal.aborted) start();
  }, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(hiding);
    clearTimeout(typing);
    following.abort();
  });
  start();
  await select(route.rest[0]);
  return next => {
    const filter = next.query.get('filter') ?? '';
    if (filter !== typed) {
      input.value = filter;
      refilter();
    }
    select(next.rest[0]);
    return true;
  };
}

const pathParts = path => {
  const [, prefix, rest] = shortPath(path).match(/^(\/api\/v2)?(.*)$/s);
  return [el('span.prefix', null, prefix ?? ''), rest];
};

/** The path without what stands before every path of an account. */
export const shortPath = path => path.replace(/^\/_accounts\/[^/]+/, '');
