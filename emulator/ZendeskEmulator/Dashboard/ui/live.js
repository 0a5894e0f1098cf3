// What the page hears from the emulator: one stream of requests, and whether the emulator is there.
import { has, openControl } from './api.js';

const listeners = new Set();
let state = 'idle';

/** Whether the emulator is there: 'on', 'off', or 'idle' before anything is known. */
export const connection = {
  watch(listener) {
    listeners.add(listener);
    listener(state);
  },
  set(next) {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(state);
  },
};

/** Waits, or until the signal says that nobody waits any more. */
export const pause = (time, signal) => new Promise(resolve => {
  const end = () => {
    clearTimeout(timer);
    // A page that is open for hours waits many times with one signal.
    signal.removeEventListener('abort', end);
    resolve();
  };
  const timer = setTimeout(end, time);
  signal.addEventListener('abort', end);
});

/** Does something at once, and again and again while the page is visible; says when the emulator is away. */
export async function poll(work, time, signal) {
  while (!signal.aborted) {
    if (!document.hidden) {
      try {
        await work();
        connection.set('on');
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof TypeError) connection.set('off');
      }
    }
    await pause(time, signal);
  }
}
