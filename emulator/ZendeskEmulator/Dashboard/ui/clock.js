// The clock of the account, above every page.
import { control } from './api.js';
import { button, chip, el, fill } from './dom.js';
import { instant } from './format.js';
import { attempt, askFor } from './notes.js';
import { poll } from './live.js';

const changed = new EventTarget();
let last = null;

/** Tells when the clock was moved. */
export const onClock = (listener, signal) => changed.addEventListener('moved', listener, { signal });

/** What the clock says at this moment; milliseconds. */
export function accountNow() {
  if (!last) return Date.now();
  return last.at + (performance.now() - last.read) * last.speed;
}

export function mountClock(root) {
  const time = el('time', { class: 'now' });
  const mode = el('span');
  const buttons = el('div.clock-buttons', { role: 'group', 'aria-label': 'Clock' },
    button('Freeze', () => set({ mode: 'frozen' }, 'The clock stands still.'),
      { title: 'The clock of this account stands still until you move it' }),
    button('+1 s', () => advance({ by: '1s' })),
    button('+1 min', () => advance({ by: '1m' })),
    button('To the next reset', toNextReset, { title: 'Moves the clock to where the next limit starts again' }),
    button('Fast', () => set({ mode: 'fast', speed: 60 }, 'A minute takes a second.'), { title: 'A minute of the account takes a second' }),
    button('Real', () => set({ mode: 'real' }, 'The clock is on real time.')),
    button('Set…', setTo));
  fill(root, el('a.clock-now', { href: '#/limits', title: 'Limits and clock' }, mode, time), buttons);

  const read = clock => {
    last = { at: Date.parse(clock.now), read: performance.now(), speed: clock.mode === 'frozen' ? 0 : clock.speed ?? 1 };
    const text = clock.mode === 'fast' ? `fast ×${clock.speed}` : clock.mode;
    fill(mode, chip(text, { frozen: 'info', real: 'quiet', fast: 'warn' }[clock.mode]));
    tick();
  };
  const tick = () => { time.textContent = `${instant(new Date(accountNow()).toISOString())} UTC`; };
  const done = clock => {
    read(clock);
    changed.dispatchEvent(new CustomEvent('moved', { detail: clock }));
  };

  async function set(body, text) {
    await attempt(async () => done(await control('PUT', 'clock', body)), text);
  }

  async function advance(body, text) {
    await attempt(async () => done(await control('POST', 'clock/advance', body)), text);
  }

  async function toNextReset() {
    await attempt(async () => {
      const { rules } = await control('GET', 'limits');
      await advance({ by: `${nextReset(rules, accountNow())}s` }, 'The clock is where the next limit starts again.');
    });
  }

  function setTo() {
    return askFor('Set the clock', [{
      name: 'now', label: 'Instant', value: new Date(accountNow()).toISOString().slice(0, 19) + 'Z', required: true,
      hint: 'In UTC, such as 2027-01-31T12:00:00Z. Records keep the times that they have.',
    }], 'Freeze there', async ({ now }) => done(await control('PUT', 'clock', { mode: 'frozen', now })));
  }

  poll(async () => read(await control('GET', 'clock')), 2000, new AbortController().signal);
  setInterval(tick, 250);
}

/**
 * The seconds until a limit starts again: one that is used up, else any that counted, else the end of the minute.
 */
export function nextReset(rules, now) {
  const counters = rules.filter(rule => rule.on).flatMap(rule => rule.counters).filter(counter => counter.resets > 0);
  const usedUp = counters.filter(counter => counter.remaining === 0);
  const next = Math.min(...(usedUp.length ? usedUp : counters).map(counter => counter.resets));
  return Number.isFinite(next) ? next : 60 - Math.floor(now / 1000) % 60;
}
