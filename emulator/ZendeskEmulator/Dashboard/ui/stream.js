// The stream of requests, read with fetch: an EventSource cannot send a token.
import { openControl, query } from './api.js';
import { connection, pause } from './live.js';

/**
 * Follows the log: begin() shows what there is and says behind which number to go on, or null for nothing; take(requests) gets
 * each batch, missed(count) what was lost. When the connection breaks, it begins again.
 */
export async function follow(parameters, { begin, take, missed }, signal) {
  let wait = 500;
  while (!signal.aborted) {
    try {
      const after = await begin();
      const response = await openControl(`requests/stream${query({ ...parameters, after })}`, signal);
      if (!response.ok) throw new Error((await response.json()).error?.message);
      connection.set('on');
      wait = 500;
      for await (const { event, data } of eventsOf(response.body)) {
        if (event === 'requests') take(data.requests);
        if (event === 'missed') missed(data.missed);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error.status) throw error;
    }
    if (signal.aborted) return;
    connection.set('off');
    await pause(wait, signal);
    wait = Math.min(wait * 2, 5000);
  }
}

/** Server-sent events: each with its name and its data. */
export async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop();
    for (const part of parts) {
      const event = part.match(/^event: (.*)$/m)?.[1];
      const data = part.match(/^data: (.*)$/m)?.[1];
      if (event && data) yield { event, data: JSON.parse(data) };
    }
  }
}
