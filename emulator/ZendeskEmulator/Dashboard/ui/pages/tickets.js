// Tickets: the list, and one ticket with its comments and what changed when.
import { api, has, query } from '../api.js';
import { button, card, chip, code, el, empty, facts, fill, heading } from '../dom.js';
import { instant, number, plural } from '../format.js';
import { mountList } from '../list.js';
import { askFor, attempt, confirmed } from '../notes.js';
import { editor, rawJson } from '../record.js';

const stateKinds = { new: 'warn', open: 'bad', pending: 'info', hold: 'quiet', solved: 'ok', closed: 'quiet' };
const states = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

const fields = [
  { name: 'subject', label: 'Subject' },
  { name: 'status', label: 'Status', options: states },
  { name: 'priority', label: 'Priority', options: ['', 'low', 'normal', 'high', 'urgent'] },
  { name: 'type', label: 'Type', options: ['', 'question', 'incident', 'problem', 'task'] },
  { name: 'assignee_id', label: 'Assignee (id)' },
  { name: 'group_id', label: 'Group (id)' },
  { name: 'external_id', label: 'External id' },
  { name: 'tags', label: 'Tags', type: 'words' },
];

const stateChip = ticket => chip(ticket.status, stateKinds[ticket.status]);

export async function mount(root, context) {
  if (context.route.rest[0]) {
    await mountTicket(root, context, context.route.rest[0]);
    return;
  }
  const { go, signal } = context;
  const count = el('p.muted');
  const list = el('div.stack');
  fill(root, heading('Tickets', count, button('New ticket', () => create(go), { class: 'primary', 'data-key': 'n', title: 'n' })), list);
  await mountList(list, {
    signal, go, text: '', search: null, address: '#/tickets',
    path: () => `tickets.json${query({ 'page[size]': 50, sort: '-updated_at' })}`,
    rows: body => body.tickets,
    row: ticket => el('a.ticket', { href: `#/tickets/${ticket.id}`, 'data-row': true },
      el('span.muted.mono', null, `#${ticket.id}`), stateChip(ticket), el('strong.cut', null, ticket.subject ?? ticket.description),
      el('span.optional', null, ticket.priority ?? ''), el('span.muted.optional', null, instant(ticket.updated_at))),
    none: () => 'There are no tickets yet.',
  });
  const { count: counted } = await api('GET', 'tickets/count.json', undefined, signal);
  count.textContent = plural(counted.value, 'ticket');
}

async function mountTicket(root, { go, signal }, id) {
  const get = path => api('GET', path, undefined, signal);
  const show = async () => {
    const [{ ticket }, comments, { audits }] = await Promise.all([
      get(`tickets/${id}.json`), get(`tickets/${id}/comments.json`), get(`tickets/${id}/audits.json`),
    ]);
    const ids = [...new Set([ticket.requester_id, ticket.submitter_id, ticket.assignee_id,
      ...comments.comments.map(one => one.author_id)])];
    const { users } = await get(`users/show_many.json${query({ ids: ids.filter(Boolean).slice(0, 100).join(',') })}`);
    const people = new Map(users.map(user => [user.id, user.name]));
    const person = one => one && el('a', { href: `#/people/users/${one}` }, people.get(one) ?? String(one));
    fill(root,
      heading(ticket.subject ?? ticket.description, el('span', null, stateChip(ticket), ' ', el('span.muted', null, `#${ticket.id}`)),
        has('GET /_emulator/requests')
          && el('a', { href: `#/requests?filter=${encodeURIComponent(`path:/api/v2/tickets/${id}*`)}` }, 'Its requests'),
        button('Delete…', () => remove(id, go), { class: 'danger' })),
      el('div.grid', null,
        card('About', facts([
          ['Requester', person(ticket.requester_id)], ['Submitter', person(ticket.submitter_id)], ['Assignee', person(ticket.assignee_id)],
          ['Organization', ticket.organization_id && el('a', { href: `#/people/organizations/${ticket.organization_id}` },
            ticket.organization_id)],
          ['Group', ticket.group_id && el('a', { href: `#/people/groups/${ticket.group_id}` }, ticket.group_id)],
          ['Priority', ticket.priority], ['Type', ticket.type], ['External id', ticket.external_id],
            ['Tags', ticket.tags.map(tag => chip(tag))],
          ['Created', instant(ticket.created_at)], ['Updated', instant(ticket.updated_at)],
        ])),
        card('Comments', comments.comments.map(comment => el('article.comment', null,
          el('p', null, person(comment.author_id), ' ', el('span.muted', null, instant(comment.created_at)), ' ',
            comment.public ? null : chip('internal', 'warn')),
          el('p.body', null, comment.plain_body ?? comment.body))),
        el('p', null, button('Add a comment', () => comment(id, show))))),
      card('Change', editor(fields, ticket, async changed => {
        await api('PUT', `tickets/${id}.json`, { ticket: changed });
        await show();
      })),
      card('What changed when', audits.map(audit => el('details', null,
        el('summary', null, `${instant(audit.created_at)} · ${plural(audit.events.length, 'event')}`),
        audit.events.map(event => el('div', null, chip(event.type), ' ', event.field_name && code(event.field_name), ' ',
          changeOf(event)))))),
      rawJson(ticket));
  };
  await show();
}

const text = value => (value === null || value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value));

function changeOf(event) {
  if (event.type === 'Change') return `${text(event.previous_value)} → ${text(event.value)}`;
  return event.type === 'Create' ? text(event.value) : event.plain_body ?? event.body ?? '';
}

const comment = (id, show) => askFor('Add a comment', [
  { name: 'body', label: 'Comment', type: 'area', rows: 5, required: true },
  { name: 'public', label: 'Public', type: 'checkbox', value: true },
], 'Add', async values => {
  await api('PUT', `tickets/${id}.json`, { ticket: { comment: { body: values.body, public: values.public } } });
  await show();
});

async function create(go) {
  let made = null;
  await askFor('New ticket', [
    { name: 'subject', label: 'Subject' },
    { name: 'body', label: 'Comment', type: 'area', rows: 5 },
    { name: 'email', label: 'Requester’s email', hint: 'Empty: the owner of the account.' },
  ], 'Create', async values => {
    const requester = values.email && { requester: { email: values.email, name: values.email.split('@')[0] } };
    made = await api('POST', 'tickets.json', { ticket: { subject: values.subject, comment: { body: values.body }, ...requester } });
  });
  if (made) go(`#/tickets/${made.ticket.id}`);
}

async function remove(id, go) {
  if (!await confirmed(`Delete the ticket #${number(id)}?`, 'Delete')) return;
  await attempt(async () => {
    await api('DELETE', `tickets/${id}.json`);
    go('#/tickets');
  }, 'The ticket is deleted.');
}
