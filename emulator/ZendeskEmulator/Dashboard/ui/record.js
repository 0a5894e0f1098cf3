// Changing a record through the API, and its JSON.
import { codeBlock, el } from './dom.js';
import { pretty } from './format.js';
import { attempt, inputFor } from './notes.js';

/** A form of fields { name, label, type, options }; saves what a person changed. */
export function editor(fields, record, save) {
  const parts = fields.map(field => {
    const text = textOf(field, record[field.name]);
    const area = field.type === 'json' || field.type === 'area';
    const input = inputFor({ ...field, type: area ? 'area' : field.type === 'words' ? 'text' : field.type, value: text });
    return { field, text, input, label: el(area ? 'label.field.wide' : 'label.field', null, field.label, input) };
  });
  return el('form.form', { onsubmit: async event => {
    event.preventDefault();
    await attempt(async () => {
      const changed = {};
      for (const { field, text, input } of parts) {
        const now = input.type === 'checkbox' ? input.checked : input.value;
        if (now !== text) changed[field.name] = valueOf(field, now);
      }
      if (Object.keys(changed).length === 0) throw new Error('Nothing was changed.');
      await save(changed);
    }, 'Saved.');
  } }, parts.map(part => part.label), el('div.actions.wide', null, el('button.primary', { type: 'submit' }, 'Save')));
}

function textOf(field, value) {
  if (field.type === 'checkbox') return value === true;
  if (field.type === 'words') return (value ?? []).join(' ');
  return field.type === 'json' ? pretty(value ?? {}) : value ?? '';
}

function valueOf(field, text) {
  if (field.type === 'checkbox') return text;
  if (field.type === 'words') return text.split(/[\s,]+/).filter(Boolean);
  if (field.type !== 'json') return text === '' ? null : text;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${field.label} is no JSON: ${error.message}`);
  }
}

export const rawJson = record => el('details', null, el('summary', null, 'JSON'), codeBlock(pretty(record), 'The record as JSON'));
