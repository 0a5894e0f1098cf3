// Bulk jobs: those that are queued or working, with what drives them; and those that ended.
import { api, control } from '../api.js';
import { button, card, chip, code, el, empty, fill, heading, row, table } from '../dom.js';
import { plural } from '../format.js';
import { attempt, askFor, note } from '../notes.js';
import { poll } from '../live.js';

const paces = ['Instant', 'Fast', 'Realistic', 'Manual'];
const stateKinds = { queued: 'info', working: 'warn', completed: 'ok', failed: 'bad', killed: 'bad' };

export async function mount(root, { signal, route }) {
  const pace = el('select', { 'aria-label': 'Pace', onchange: () => set({ pace: pace.value }) }, paces.map(one => el('option', null, one)));
  const bulk = el('input', { type: 'checkbox', onchange: () => set({ bulk_import: bulk.checked }) });
  const pending = el('div.grid');
  const ended = el('div');
  fill(root,
    heading('Jobs', 'Bulk work. With the pace Manual a job does nothing until you step it.',
      button('Plan the next job…', plan, { 'data-key': 'n', title: 'n' })),
    el('div.toolbar', null, el('label', null, 'Pace ', pace), el('label', null, bulk, ' Bulk import is allowed')),
    pending, ended);
  let shownPending = '';
  let shownEnded = '';
  const show = async () => {
    const [state, all] = await Promise.all([
      control('GET', 'jobs', undefined, signal), api('GET', 'job_statuses.json?per_page=30', undefined, signal),
    ]);
    if (document.activeElement !== pace) pace.value = state.pace;
    bulk.checked = state.bulk_import;
    const text = JSON.stringify(state.pending);
    if (text !== shownPending) fill(pending, state.pending.map(job => pendingCard(job, act)));
    shownPending = text;
    const done = all.job_statuses.filter(job => !state.pending.some(one => one.id === job.id));
    const doneText = JSON.stringify(done) + state.pending.length;
    if (doneText !== shownEnded) fill(ended, endedCard(done, state.pending.length, route.rest[0]));
    shownEnded = doneText;
  };
  const act = (id, what, body) => attempt(async () => {
    const { job_status: job } = await control('POST', `jobs/${encodeURIComponent(id)}/${what}`, body ?? {});
    note(`${plural(job.progress ?? 0, 'item')} of ${job.total} done; ${job.status}.`, 'ok');
    await show();
  });
  const set = body => attempt(async () => { await control('PUT', 'jobs', body); await show(); }, 'Set for this account.');
  await show();
  poll(show, 1000, signal);
}

function pendingCard(job, act) {
  return card(null, el('div.heading', null, el('div', null, el('h2', null, job.job_type), code(job.id)),
    chip(job.status, stateKinds[job.status])),
    el('p', null, el('progress', { max: job.total || 1, value: String(job.progress ?? 0), 'aria-label': `Progress of ${job.job_type}` })),
    el('p.muted', null, `${job.progress ?? 0} of ${plural(job.total, 'item')}`, job.message && ` · ${job.message}`),
    el('div.actions', null,
      button('Step', () => act(job.id, 'step'), { class: 'primary' }),
      button('Step 10', () => act(job.id, 'step', { items: 10 })),
      button('Complete', () => act(job.id, 'complete')),
      button('Fail', () => act(job.id, 'fail'), { class: 'danger' }),
      button('Kill', () => act(job.id, 'kill'), { class: 'danger' })));
}

function endedCard(jobs, pendingCount, openId) {
  if (jobs.length === 0) {
    return pendingCount ? null : empty(el('h2', null, 'No jobs'), 'Calls such as users/create_or_update_many.json make some.');
  }
  return card('Ended', jobs.map(job => el('details', { open: job.id === openId },
    el('summary', null, `${job.job_type} `, chip(job.status, stateKinds[job.status]), ' ',
      el('span.muted', null, `${plural(job.total ?? 0, 'item')} · ${job.message ?? ''}`)),
    el('p', null, code(job.id)),
    (job.results ?? []).length > 0 && results(job.results))));
}

function results(rows) {
  const names = [...new Set(rows.flatMap(Object.keys))];
  return table(names, rows.slice(0, 200).map(one => row(...names.map(name => String(one[name] ?? '')))), { label: 'Results' });
}

function plan() {
  return askFor('Plan the next job', [
    { name: 'index', label: 'This item fails', type: 'number', min: 0, hint: 'Counted from 0. Empty: none.' },
    { name: 'error', label: 'Its error', value: 'Email is already being used' },
    { name: 'stall_at', label: 'It stops before this item', type: 'number', min: 0,
      hint: 'From there on only steps go on. Empty: nowhere.' },
  ], 'Plan', async values => {
    if (values.index === '' && values.stall_at === '') throw new Error('Say which item fails, or where the job stops.');
    if (values.index !== '') await control('POST', 'jobs/plan', { index: Number(values.index), error: values.error });
    if (values.stall_at !== '') await control('POST', 'jobs/plan', { stall_at: Number(values.stall_at) });
    note('The next job does so.', 'ok');
  });
}
