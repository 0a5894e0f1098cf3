// One organization or one group, and its people.
import { api } from '../api.js';
import { button, card, chip, code, el, facts, fill, heading, row, table } from '../dom.js';
import { instant } from '../format.js';
import { attempt, confirmed } from '../notes.js';
import { editor, rawJson } from '../record.js';
import { roleChip } from './user.js';

const organizationFields = [
  { name: 'name', label: 'Name' },
  { name: 'external_id', label: 'External id' },
  { name: 'domain_names', label: 'Domains', type: 'words' },
  { name: 'tags', label: 'Tags', type: 'words' },
  { name: 'shared_tickets', label: 'Shared tickets', type: 'checkbox' },
  { name: 'shared_comments', label: 'Shared comments', type: 'checkbox' },
  { name: 'details', label: 'Details', type: 'area', rows: 2 },
  { name: 'notes', label: 'Notes', type: 'area', rows: 2 },
  { name: 'organization_fields', label: 'Organization fields', type: 'json' },
];

const groupFields = [
  { name: 'name', label: 'Name' },
  { name: 'is_public', label: 'Public', type: 'checkbox' },
  { name: 'description', label: 'Description', type: 'area', rows: 2 },
];

export const mountOrganization = (root, context) => mountRecord(root, context, 'organizations', 'organization', organizationFields, one => [
  ['External id', one.external_id], ['Domains', one.domain_names.join(', ')], ['Tags', one.tags.map(tag => chip(tag))],
]);

export const mountGroup = (root, context) => mountRecord(root, context, 'groups', 'group', groupFields, one => [
  ['Description', one.description], ['Default', one.default ? 'yes' : ''], ['Public', one.is_public ? 'yes' : 'no'],
]);

async function mountRecord(root, { id, go, signal }, folder, name, fields, about) {
  const get = path => api('GET', path, undefined, signal);
  const show = async () => {
    const [found, members] = await Promise.all([get(`${folder}/${id}.json`), get(`${folder}/${id}/users.json?per_page=50`)]);
    const record = found[name];
    fill(root,
      heading(record.name, el('span.muted', null, code(String(record.id))), button('Delete…', () => remove(record), { class: 'danger' })),
      el('div.grid', null,
        card('About', facts([...about(record), ['Created', instant(record.created_at)], ['Updated', instant(record.updated_at)]])),
        card(members.count > members.users.length ? `The first ${members.users.length} of ${members.count} users` : 'Users',
          members.users.length === 0 ? el('p.muted', null, 'None')
            : table(['Name', 'Email', ''], members.users.map(user => row(
              el('a', { href: `#/people/users/${user.id}`, 'data-row': true }, user.name),
              user.email ?? '', roleChip(user))), { label: 'Users' }))),
      card('Change', editor(fields, record, async changed => {
        await api('PUT', `${folder}/${id}.json`, { [name]: changed });
        await show();
      })),
      rawJson(record));
  };

  async function remove(record) {
    if (!await confirmed(`Delete ${record.name}?`, 'Delete')) return;
    await attempt(async () => {
      await api('DELETE', `${folder}/${id}.json`);
      go(`#/people/${folder}`);
    }, `The ${name} is deleted.`);
  }

  await show();
}
