// Users, organizations and groups: lists that the server searches and pages, and one record.
import { api, query } from '../api.js';
import { button, el, empty, fill, heading } from '../dom.js';
import { initials, instant, number } from '../format.js';
import { askFor } from '../notes.js';
import { mountList } from '../list.js';
import { mountUser, roleChip } from './user.js';
import { mountGroup, mountOrganization } from './organization.js';

const size = 50;

const kinds = {
  users: {
    title: 'Users', one: 'user', mount: mountUser,
    search: 'Search: part of a name, an address, external_id:crew-7, role:agent',
    path: text => (text ? `users/search.json${query({ query: text, per_page: size })}` : `users.json${query({ 'page[size]': size })}`),
    row: user => [avatar(user.name), el('strong.cut', null, user.name), el('span.cut.second', null, user.email ?? user.phone ?? ''),
      el('code.cut.optional', null, user.external_id ?? ''), roleChip(user)],
    fields: [{ name: 'name', label: 'Name', required: true }, { name: 'email', label: 'Email' },
      { name: 'role', label: 'Role', options: ['end-user', 'agent', 'admin'] }, { name: 'external_id', label: 'External id' }],
  },
  organizations: {
    title: 'Organizations', one: 'organization', mount: mountOrganization,
      search: 'Search: the beginning of a name, of two letters or more',
    path: text => (text ? `organizations/autocomplete.json${query({ name: text, per_page: size })}`
      : `organizations.json${query({ 'page[size]': size })}`),
    row: one => [avatar(one.name), el('strong.cut', null, one.name), el('span.cut.second', null, one.domain_names.join(', ')),
      el('code.cut.optional', null, one.external_id ?? ''), el('span.muted.optional', null, instant(one.updated_at))],
    fields: [{ name: 'name', label: 'Name', required: true }, { name: 'external_id', label: 'External id' }],
  },
  groups: {
    title: 'Groups', one: 'group', mount: mountGroup, search: null,
    path: () => `groups.json${query({ 'page[size]': size })}`,
    row: group => [avatar(group.name), el('strong.cut', null, group.name), el('span.cut.second', null, group.description),
      el('span.optional', null, group.default ? 'default group' : ''), el('span.muted.optional', null, instant(group.updated_at))],
    fields: [{ name: 'name', label: 'Name', required: true }, { name: 'description', label: 'Description' }],
  },
};

const avatar = name => el('span.avatar', { 'aria-hidden': 'true' }, initials(name));

export async function mount(root, context) {
  const [kindName = 'users', id] = context.route.rest;
  const kind = kinds[kindName];
  if (!kind) {
    fill(root, empty(`There is no list of ${kindName}.`));
    return;
  }
  if (id) {
    await kind.mount(root, { ...context, id });
    return;
  }
  await mountKind(root, context, kindName, kind);
}

async function mountKind(root, { route, go, signal }, kindName, kind) {
  const count = el('p.muted');
  const list = el('div.stack');
  fill(root,
    heading('People', count, button(`New ${kind.one}`, () => create(kindName, kind, go),
      { class: 'primary', 'data-key': 'n', title: 'n' })),
    el('div.tabs', null, Object.entries(kinds).map(([name, one]) => el('a', {
      href: `#/people/${name}`, 'aria-current': name === kindName ? 'page' : null,
    }, one.title))),
    list);
  await mountList(list, {
    signal, go, text: route.query.get('search') ?? '', search: kind.search, address: `#/people/${kindName}`,
    path: kind.path,
    rows: body => body[kindName],
    row: one => el('a.who', { href: `#/people/${kindName}/${one.id}`, 'data-row': true }, kind.row(one)),
    none: text => (text ? `Nothing matches ${text}.` : `There are no ${kindName} yet.`),
  });
  const counted = await api('GET', `${kindName}/count.json`, undefined, signal);
  count.textContent = `${number(counted.count.value)} ${counted.count.value === 1 ? kind.one : kindName} in this account`;
}

async function create(kindName, kind, go) {
  let made = null;
  await askFor(`New ${kind.one}`, kind.fields, 'Create', async values => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    made = await api('POST', `${kindName}.json`, { [kind.one]: given });
  });
  if (made) go(`#/people/${kindName}/${made[kind.one].id}`);
}
