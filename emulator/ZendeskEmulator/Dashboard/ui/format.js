// How values look.

/** 2027-01-31 12:00:00, as the account's clock says it: in UTC, as Zendesk does. */
export const instant = text => (text ? text.replace('T', ' ').replace(/(\.\d+)?(Z|\+00:00)$/, '') : '');

/** 12:00:00.123 */
export function timeOfDay(text) {
  const [, time, fraction = ''] = text?.match(/T([\d:]+)(?:\.(\d{1,3}))?/) ?? [null, text ?? ''];
  return `${time}.${fraction.padEnd(3, '0')}`;
}

export function seconds(count) {
  if (count < 60) return `${count} s`;
  const rest = count % 60;
  return count < 3600 ? `${Math.floor(count / 60)} min${rest ? ` ${rest} s` : ''}`
    : `${Math.floor(count / 3600)} h ${Math.floor((count % 3600) / 60)} min`;
}

export const number = count => (count ?? 0).toLocaleString('en');

export const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

export const milliseconds = time => (time === undefined || time === null ? ''
  : time < 10 ? `${Number(time.toFixed(1))} ms` : `${Math.round(time)} ms`);

/** The colour of a status. */
export const statusKind = status => (status === 429 ? 'warn' : status >= 400 ? 'bad' : status >= 300 ? 'info' : 'ok');

/** JSON with line breaks; any other text as it is. */
export function pretty(text) {
  if (text === null || text === undefined || text === '') return '';
  if (typeof text !== 'string') return JSON.stringify(text, null, 2);
  // Ids of more than 15 digits would lose digits when parsed as numbers.
  if (/[\s:[,]-?\d{16,}/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

export const initials = name => (name ?? '').split(/\s+/).filter(Boolean).slice(0, 2).map(word => [...word][0].toUpperCase()).join('');
