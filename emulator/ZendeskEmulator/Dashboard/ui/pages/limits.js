// The limits with their counters, who came back too early, and what happens next on the clock.
import { control } from '../api.js';
import { button, card, chip, code, el, fill, heading, row, table } from '../dom.js';
import { instant, plural, seconds } from '../format.js';
import { attempt, askFor } from '../notes.js';
import { poll } from '../live.js';
import { onClock } from '../clock.js';

const plans = ['Essential', 'SuiteTeam', 'SupportTeam', 'SuiteGrowth', 'SuiteProfessional', 'SupportProfessional', 'SuiteEnterprise',
  'SupportEnterprise', 'SuiteEnterprisePlus', 'HighVolume'];
const modes = ['Enforce', 'Observe', 'Off'];
const shownCounters = 20;

export async function mount(root, { signal }) {
  const plan = el('select', { 'aria-label': 'Plan', onchange: () => set({ plan: plan.value }) }, plans.map(one => el('option', null, one)));
  const mode = el('select', { 'aria-label': 'Mode', onchange: () => set({ mode: mode.value }) }, modes.map(one => el('option', null, one)));
  const rules = el('div');
  const judged = el('div');
  const events = el('div');
  fill(root,
    heading('Limits and clock', 'The clock above decides when a window ends. Move it, and a 429 becomes a 200.',
      button('Exhaust…', () => exhaust(), { 'data-key': 'n' }),
      button('Reset the counters', () => change(() => control('POST', 'limits/reset', {}), 'Nothing is counted or judged any more.'))),
    el('div.toolbar', null, el('label', null, 'Plan ', plan), el('label', null, 'Mode ', mode)),
    rules, el('div.grid', null, judged, events));
  const seen = {};
  const once = (name, value, render) => {
    const text = JSON.stringify(value);
    if (seen[name] !== text) render();
    seen[name] = text;
  };
  const show = async () => {
    const get = path => control('GET', path, undefined, signal);
    const [limits, violations, clock] = await Promise.all([get('limits'), get('limits/violations'), get('clock')]);
    if (document.activeElement !== plan) plan.value = limits.plan;
    if (document.activeElement !== mode) mode.value = limits.mode;
    once('rules', limits.rules, () => fill(rules, rulesCard(limits.rules)));
    once('violations', violations, () => fill(judged, violationsCard(violations)));
    once('events', clock.next_events, () => fill(events, eventsCard(clock.next_events)));
  };
  const change = (work, done) => attempt(async () => { await work(); await show(); }, done);
  const set = body => change(() => control('PUT', 'limits', body), 'Set for this account.');

  function rulesCard(all) {
    return card('Rules', table(['Rule', 'Used', 'Resets in', 'Refused', 'On', ''], all.flatMap(rule => {
      const counters = rule.counters.slice(0, shownCounters);
      return [ruleRow(rule, counters.length === 1 && counters[0].key === null ? counters[0] : null),
        ...counters.filter(counter => counter.key !== null).map(counter => counterRow(rule, counter)),
        rule.counters.length > shownCounters && el('tr', null,
          el('td.muted', { colspan: 6 }, `and ${rule.counters.length - shownCounters} more`))];
    }), { label: 'Rules' }));
  }

  function ruleRow(rule, counter) {
    return row(
      [el('strong', null, rule.name), el('div.muted', null, `${rule.total} in ${seconds(rule.window_seconds)}`,
        rule.counts_for_each && ` for each ${rule.counts_for_each}`)],
      rule.counts_for_each ? el('span.muted', null, rule.counters.length ? `${plural(rule.counters.length, rule.counts_for_each)}` : '')
        : used(counter ?? { used: 0, remaining: rule.total }, rule),
      counter ? seconds(counter.resets) : '',
      rule.refused ? [chip(String(rule.refused), 'warn'), el('div.muted', null, `last ${instant(rule.last_refused?.at)}`)] : '0',
      el('input', { type: 'checkbox', checked: rule.on, 'aria-label': `${rule.name} is on`,
        onchange: event => set({ rules: { [rule.name]: event.target.checked } }) }),
      el('td.actions-cell', null, button('Exhaust', () => (rule.counts_for_each ? exhaust(rule.name)
        : change(() => control('POST', 'limits/exhaust', { rule: rule.name }), `${rule.name} refuses until its window ends.`)),
          { class: 'small' })));
  }

  const counterRow = (rule, counter) => el('tr.sub', null,
    el('td', null, el('a', { href: `#/people/${rule.counts_for_each}s/${counter.key}` }, code(String(counter.key)))),
    el('td', null, used(counter, rule)), el('td', null, seconds(counter.resets)), el('td', { colspan: 3 }));

  function exhaust(rule = 'account') {
    return askFor('Exhaust a limit', [
      { name: 'rule', label: 'Rule', value: rule, required: true },
      { name: 'key', label: 'Id of the user or organization', hint: 'Empty: the counter of the account.' },
      { name: 'for', label: 'For', placeholder: '90s', hint: 'Such as 90s or 5m. Empty: until the window ends.' },
    ], 'Exhaust', async values => {
      await control('POST', 'limits/exhaust', { rule: values.rule, key: values.key || null, for: values.for || null });
      await show();
    });
  }

  onClock(() => show().catch(() => {}), signal);
  await show();
  poll(show, 1000, signal);
}

function used(counter, rule) {
  const total = rule.total || 1;
  return el('div.used', null, el('meter', {
    min: 0, max: total, low: total * 0.7, high: total * 0.95, optimum: 0, value: String(counter.used), 'aria-label': `Used of ${rule.name}`,
  }), ' ', `${counter.used} of ${rule.total}`, counter.remaining === 0 && rule.total > 0 ? [' ', chip('used up', 'bad')] : null);
}

function violationsCard({ verdict, refusals, violations, not_followed: notFollowed }) {
  return card('Who came back too early', el('p', null, verdict),
    refusals > 0 && el('p.muted', null, `${plural(refusals, 'request')} got a 429.`),
    violations.map(one => el('div.violation', null, chip(`${one.early} early`, 'bad'), ' ', el('span', null, one.verdict),
      el('div.muted', null, one.client, one.user_agent && ` · ${one.user_agent}`, ` · last ${instant(one.last_early)}`))),
    notFollowed > 0 && el('p.muted', null, `${plural(notFollowed, 'further client')} could not be followed.`));
}

const eventsCard = events => card('Next on the clock', events.length === 0 ? el('p.muted', null, 'Nothing is to come.')
  : table(['At', 'What'], events.slice(0, 30).map(event => row(el('td.tight', null, instant(event.at)), event.what)),
    { label: 'Next on the clock' }));
