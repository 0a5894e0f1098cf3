// Calls of the control plane and of the API, for the account of this page's address.
import { askToken } from './token.js';

const place = location.pathname.match(/^(.*?)(?:\/_accounts\/([^/]+))?\/_emulator\//) ?? ['', ''];

/** What stands before everything, such as a proxy's prefix. */
export const prefix = place[1];

/** The account, and the control plane's list of its calls. */
export const here = { account: place[2] ? decodeURIComponent(place[2]) : null, index: null };

/** An answer that is not a success. */
export class CallError extends Error {
  constructor(status, message, body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** Reads where this is: which account, which calls there are. */
export async function open() {
  const response = await fetch(new URL('../_emulator', document.baseURI), { headers: { Accept: 'application/json' } });
  if (!response.ok) throw await errorOf(response);
  here.index = await response.json();
  here.account ??= here.index.account;
}

/** Whether the control plane has a call, such as 'GET /_emulator/requests'. */
export const has = call => here.index.control_plane.some(route => `${route.method} ${route.path}` === call);

export const accountPath = account => `${prefix}/_accounts/${encodeURIComponent(account)}`;

/** The address of the API of this account, as another program reaches it. */
export const baseUrl = () => `${location.origin}${accountPath(here.account)}`;

const tokenKey = 'zendesk-emulator-control-token';

/** Whether this emulator asked for its token. */
export const usesToken = () => storedToken() !== null;

const storedToken = () => sessionStorage.getItem(tokenKey);

/** One call; a 401 of the control plane asks for the token, once. */
export async function call(method, url, { body, headers, signal, asksToken = true } = {}) {
  const token = storedToken();
  const response = await fetch(url, {
    method,
    signal,
    cache: 'no-store',
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers(token) },
  });
  if (response.status === 401 && asksToken) {
    sessionStorage.setItem(tokenKey, await askToken(token !== null));
    return call(method, url, { body, headers, signal, asksToken });
  }
  return response;
}

const controlHeaders = token => (token ? { Authorization: `Bearer ${token}` } : {});
const apiHeaders = token => ({ 'X-Emulator-Control': token ?? '1' });

async function json(response) {
  if (!response.ok) throw await errorOf(response);
  return response.status === 204 || response.headers.get('Content-Length') === '0' ? null : response.json();
}

/** control('POST', 'clock/advance', { by: '1s' }) */
export const control = async (method, path, body, signal) =>
  json(await call(method, `${accountPath(here.account)}/_emulator/${path}`, { body, signal, headers: controlHeaders }));

/** The response itself, for a stream. */
export const openControl = (path, signal) =>
  call('GET', `${accountPath(here.account)}/_emulator/${path}`,
    { signal, headers: token => ({ ...controlHeaders(token), Accept: 'text/event-stream' }) });

/** api('GET', 'users/1.json'): as the owner; never limited, logged or faulted. */
export const api = async (method, path, body, signal) =>
  json(await call(method, `${accountPath(here.account)}/api/v2/${path}`, { body, signal, headers: apiHeaders }));

async function errorOf(response) {
  const text = await response.text();
  let body = null;
  try {
    body = JSON.parse(text);
  } catch {
    // An error page of a proxy: its status says it.
  }
  return new CallError(response.status, messageOf(body) ?? `The emulator responded ${response.status}.`, body);
}

/** The words of an error, in any of the shapes that the control plane and Zendesk have. */
function messageOf(body) {
  if (!body) return null;
  const details = Object.values(body.details ?? {}).flat().map(detail => detail.description).filter(Boolean);
  return details.length ? details.join(' ')
    : body.error?.message ?? body.error?.title ?? body.description ?? (typeof body.error === 'string' ? body.error : null);
}

/** The parameters of a list, such as query({ 'page[size]': 50 }). */
export function query(values) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
