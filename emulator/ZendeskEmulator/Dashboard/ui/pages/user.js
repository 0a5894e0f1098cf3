// One user: what it is, its identities and memberships, and its requests.
import { api, has } from '../api.js';
import { button, card, chip, code, el, facts, fill, heading, row, table } from '../dom.js';
import { instant } from '../format.js';
import { askFor, attempt, confirmed } from '../notes.js';
import { editor, rawJson } from '../record.js';

const fields = [
  { name: 'name', label: 'Name' },
  { name: 'role', label: 'Role', options: ['end-user', 'agent', 'admin'] },
  { name: 'external_id', label: 'External id' },
  { name: 'phone', label: 'Phone' },
  { name: 'alias', label: 'Alias' },
  { name: 'time_zone', label: 'Time zone' },
  { name: 'locale', label: 'Locale' },
  { name: 'tags', label: 'Tags', type: 'words' },
  { name: 'verified', label: 'Verified', type: 'checkbox' },
  { name: 'suspended', label: 'Suspended', type: 'checkbox' },
  { name: 'details', label: 'Details', type: 'area', rows: 2 },
  { name: 'notes', label: 'Notes', type: 'area', rows: 2 },
  { name: 'user_fields', label: 'User fields', type: 'json' },
];

export const roleChip = user => chip(user.role, { admin: 'info', agent: 'ok' }[user.role] ?? 'quiet');

export async function mountUser(root, { id, go, signal }) {
  const get = path => api('GET', path, undefined, signal);
  const show = async () => {
    const [{ user }, identities, organizations, groups] = await Promise.all([
      get(`users/${id}.json`),
      get(`users/${id}/identities.json`),
      get(`users/${id}/organization_memberships.json?include=organizations`),
      get(`users/${id}/group_memberships.json?include=groups`),
    ]);
    fill(root,
      heading(user.name, el('span', null, roleChip(user), user.suspended && chip('suspended', 'bad'),
        !user.active && chip('deleted', 'bad'), ' ',
        el('span.muted', null, code(String(user.id)))),
      has('GET /_emulator/requests') && el('a', { href: `#/requests?filter=${encodeURIComponent(`user:${id}`)}` }, 'Its requests'),
      user.active && button('Delete…', () => remove(user, go), { class: 'danger' })),
      el('div.grid', null,
        card('About', facts([
          ['Email', user.email], ['External id', user.external_id],
          ['Organization', organizationLink(user.organization_id, organizations.organizations)],
          ['Created', instant(user.created_at)], ['Updated', instant(user.updated_at)], ['Last login', instant(user.last_login_at)],
          ['Tags', user.tags.map(tag => chip(tag))],
        ])),
        identityCard(id, identities.identities, show),
        membershipCard('Organizations', organizations.organization_memberships, organizations.organizations, 'organization_id',
          'organizations',
          member => api('DELETE', `organization_memberships/${member.id}.json`), show),
        membershipCard('Groups', groups.group_memberships, groups.groups, 'group_id', 'groups',
          member => api('DELETE', `group_memberships/${member.id}.json`), show)),
      card('Change', editor(fields, user, async changed => {
        await api('PUT', `users/${id}.json`, { user: changed });
        await show();
      })),
      rawJson(user));
  };
  await show();
}

const organizationLink = (id, organizations) => id && el('a', { href: `#/people/organizations/${id}` },
  organizations?.find(one => one.id === id)?.name ?? String(id));

function identityCard(id, identities, show) {
  const path = identity => `users/${id}/identities/${identity.id}`;
  const act = work => attempt(async () => { await work(); await show(); });
  return card('Identities',
    table(['Type', 'Value', ''], identities.map(one => row(one.type,
      [el('span', null, one.value), ' ', one.primary && chip('primary', 'info'),
        one.verified ? chip('verified', 'ok') : chip('not verified')],
      el('td.actions-cell', null,
        !one.verified && button('Verify', () => act(() => api('PUT', `${path(one)}/verify.json`)), { class: 'small' }),
        !one.primary && button('Make primary', () => act(() => api('PUT', `${path(one)}/make_primary.json`)), { class: 'small' }),
        button('Remove', () => act(() => api('DELETE', `${path(one)}.json`)), { class: 'small danger' })))), { label: 'Identities' }),
    el('p', null, button('Add an identity', () => askFor('Add an identity', [
      { name: 'type', label: 'Type', options: ['email', 'phone_number', 'google', 'facebook', 'twitter'] },
      { name: 'value', label: 'Value', required: true },
      { name: 'verified', label: 'Verified', type: 'checkbox' },
    ], 'Add', async identity => {
      await api('POST', `users/${id}/identities.json`, { identity });
      await show();
    }))));
}

function membershipCard(title, memberships, records, key, folder, remove, show) {
  return card(title, memberships.length === 0 ? el('p.muted', null, 'None')
    : table(['Name', ''], memberships.map(member => row(
      [el('a', { href: `#/people/${folder}/${member[key]}` }, records?.find(one => one.id === member[key])?.name ?? String(member[key])),
        ' ',
        member.default && chip('default', 'info')],
      el('td.actions-cell', null, button('Remove', () => attempt(async () => { await remove(member); await show(); }),
        { class: 'small danger' })))),
    { label: title }));
}

async function remove(user, go) {
  if (!await confirmed(`Delete ${user.name}?`, 'Delete')) return;
  await attempt(async () => {
    await api('DELETE', `users/${user.id}.json`);
    go('#/people/users');
  }, 'The user is deleted.');
}
