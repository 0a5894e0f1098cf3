// The filter of the request log: words and name:value, or the match of faults and verifications as JSON.

const plain = ['operation', 'method', 'path', 'caller', 'status', 'text', 'user'];
const places = ['body', 'header', 'query'];

export const hint = 'Filter: status:4xx operation:CreateOrUpdateUser path:/api/v2/users/* body.user.email:roger@… or words';

/**
 * The parameters of GET /_emulator/requests for what a person typed: operation:ShowUser, status:429 or 4xx, user:crew-7,
 * body.user.email:x, header.User-Agent:"a b", query.page:2; {"operation":…} as it is; and any other words as a text.
 */
export function parametersOf(typed) {
  const text = typed.trim();
  if (text.startsWith('{')) return { match: text };
  const parameters = {};
  const match = {};
  const words = [];
  for (const [word, name, quoted, bare] of text.matchAll(/(?:([\w-]+(?:\.[^\s:"]+)?):)?(?:"([^"]*)"|(\S+))/g)) {
    const value = quoted ?? bare;
    const dot = name?.indexOf('.') ?? -1;
    const place = dot > 0 ? name.slice(0, dot) : null;
    if (places.includes(place)) {
      const into = place === 'header' ? 'headers' : place;
      match[into] = { ...match[into], [name.slice(dot + 1)]: value };
    } else if (plain.includes(name)) parameters[name] = value;
    else words.push(name ? word : value);
  }
  if (words.length) parameters.text = words.join(' ');
  if (Object.keys(match).length) parameters.match = JSON.stringify(match);
  return parameters;
}
