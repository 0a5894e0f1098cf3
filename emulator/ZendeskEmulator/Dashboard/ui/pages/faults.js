// Failures on demand: which there are, what they did, and new ones, from a request of the log too.
import { control } from '../api.js';
import { button, card, chip, code, el, empty, fill, heading, row, table } from '../dom.js';
import { number } from '../format.js';
import { attempt, confirmed, inputFor, note } from '../notes.js';
import { poll } from '../live.js';
import { matchOf } from './request.js';

/** What a fault does, by its name in the list; anything else is written as JSON. */
const effects = {
  '503 with Retry-After': { respond: { status: 503, headers: { 'Retry-After': '2' } } },
  '429 of the account': { preset: 'account-limit' },
  '429 of a user': { preset: 'user-limit' },
  '409 DatabaseConflict': { preset: 'conflict' },
  '502 of the edge, in HTML': { preset: 'bad-gateway' },
  'a delay of 2 seconds': { delay: '2s' },
  'close before the commit': { close: 'before_commit' },
  'close after the commit: the answer is lost': { close: 'after_commit' },
  'half an answer': { truncate: 20 },
  'garbage': { garbage: true },
};

const sequence = [{ respond: { status: 503 } }, { preset: 'account-limit' }, {}];

export async function mount(root, { route, go, signal }) {
  if (route.rest[0] === 'new') {
    await mountNew(root, route, go, signal);
    return;
  }
  const list = el('div');
  fill(root,
    heading('Faults', 'Failures on demand. The first fault that matches a request decides what happens to it.',
      button('New fault', () => go('#/faults/new'), { class: 'primary', 'data-key': 'n', title: 'n' }),
      button('Remove all', removeAll, { class: 'danger' })), list);
  let shown = null;
  const show = async () => {
    const { faults } = await control('GET', 'faults', undefined, signal);
    const text = JSON.stringify(faults);
    if (text !== shown) fill(list, faults.length === 0 ? none() : card(null, faultTable(faults)));
    shown = text;
  };

  const faultTable = faults => table(['Fault', 'When', 'Effect', 'Hits', 'Left', ''], faults.map(fault => row(
    [el('strong', null, fault.name ?? fault.id), el('div', null, code(JSON.stringify(fault.match)))],
    [code(Object.keys(fault.when).length ? JSON.stringify(fault.when) : 'each request'),
      fault.times && el('div', null, `${fault.times} times`)],
    (fault.effects ?? [fault.effect]).map((effect, at) => el('div', null, fault.effects && `${at + 1}. `,
      code(Object.keys(effect).length ? JSON.stringify(effect) : 'ok'))),
    el('td.tight', null, chip(number(fault.hits), fault.hits ? 'warn' : 'quiet'), el('div.muted', null, `of ${number(fault.seen)} seen`)),
    fault.left ?? 'any',
    el('td.actions-cell', null, button('Remove', () => attempt(async () => {
      await control('DELETE', `faults/${encodeURIComponent(fault.id)}`);
      await show();
    }), { class: 'small danger' })))), { label: 'Faults' });

  async function removeAll() {
    if (await confirmed('Remove all faults of this account?', 'Remove them')) {
      await attempt(async () => { await control('DELETE', 'faults'); await show(); });
    }
  }

  await show();
  poll(show, 1000, signal);
}

const none = () => empty(el('h2', null, 'No faults'),
  'Make one here, or open a request and choose “Make a fault”: the next request like it fails as you say.');

async function mountNew(root, route, go, signal) {
  const id = route.query.get('request');
  const match = id ? matchOf(await control('GET', `requests/${encodeURIComponent(id)}`, undefined, signal))
    : { operation: 'CreateOrUpdateUser' };
  const inputs = {
    name: inputFor({ name: 'name', placeholder: 'optional' }),
    match: inputFor({ name: 'match', type: 'area', rows: 6, value: JSON.stringify(match, null, 2) }),
    effect: inputFor({ name: 'effect', type: 'area', rows: 6, value: JSON.stringify(Object.values(effects)[0], null, 2) }),
    when: inputFor({ name: 'when', placeholder: '{"nth":3}, {"every":5}, {"probability":0.1,"seed":1}' }),
    times: inputFor({ name: 'times', type: 'number', value: '1', min: 1 }),
  };
  const choice = el('select', { onchange: () => {
    inputs.effect.value = JSON.stringify(choice.value === 'a sequence' ? sequence : effects[choice.value], null, 2);
  } }, [...Object.keys(effects), 'a sequence'].map(name => el('option', null, name)));
  const problem = el('p.problem', { role: 'alert' });
  const field = (label, input, hint, isWide) => el(isWide ? 'label.field.wide' : 'label.field', null, label, input,
    hint && el('small.muted', null, hint));

  const save = async event => {
    event.preventDefault();
    problem.textContent = '';
    try {
      const effect = read('The effect', inputs.effect);
      await control('POST', 'faults', {
        ...(inputs.name.value && { name: inputs.name.value }),
        match: read('The match', inputs.match),
        ...(inputs.when.value && { when: read('When', inputs.when) }),
        ...(inputs.times.value && !Array.isArray(effect) && { times: Number(inputs.times.value) }),
        ...(Array.isArray(effect) ? { effects: effect } : { effect }),
      });
      note('The fault is there.', 'ok');
      go('#/faults');
    } catch (error) {
      problem.textContent = error.message;
    }
  };
  fill(root, heading('New fault', 'The next requests that match fail as you say.'),
    card(null, el('form.form', { onsubmit: save },
      field('Which requests', inputs.match, 'All that is given must hold. * stands for anything.', true),
      field('What happens', choice, null, true),
      field('The effect as JSON', inputs.effect, 'A list is a sequence: one effect after the other; {} lets a request through.', true),
      field('When', inputs.when, 'Empty: each request that matches.'),
      field('How many times', inputs.times, 'Empty: without end. A sequence ends by itself.'),
      field('Name', inputs.name),
      el('div.wide', null, problem),
      el('div.actions.wide', null, el('button.primary', { type: 'submit' }, 'Create'), button('Cancel', () => go('#/faults'))))));
}

function read(what, input) {
  try {
    return JSON.parse(input.value);
  } catch (error) {
    throw new Error(`${what} is no JSON: ${error.message}`);
  }
}
