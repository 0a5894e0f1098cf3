// Short notes at the bottom, and questions.
import { button, el } from './dom.js';

/** Says something for a few seconds. */
export function note(text, kind) {
  const shown = el('div.note', kind && { class: kind }, text);
  const notes = document.getElementById('notes');
  notes.append(shown);
  while (notes.children.length > 4) notes.firstChild.remove();
  setTimeout(() => shown.remove(), kind === 'bad' ? 9000 : 4000);
}

/** Does something and says what went wrong, if it did. True when it went well. */
export async function attempt(work, done) {
  try {
    await work();
    if (done) note(done, 'ok');
    return true;
  } catch (error) {
    if (error.name === 'AbortError') return false;
    note(error.message, 'bad');
    return false;
  }
}

/**
 * Asks for some values: fields are { name, label, value, type, options, hint, required }. Null when the person changes their
 * mind; save may throw, which is shown in the dialog.
 */
export function askFor(title, fields, action, save) {
  return new Promise(resolve => {
    const inputs = fields.map(field => [field, inputFor(field)]);
    const problem = el('p.problem', { role: 'alert' });
    const dialog = el('dialog', { 'aria-label': title }, el('form', { onsubmit: async event => {
      event.preventDefault();
      problem.textContent = '';
      const values = Object.fromEntries(inputs.map(([field, input]) => [field.name,
        input.type === 'checkbox' ? input.checked : input.value]));
      try {
        await save?.(values);
        close(values);
      } catch (error) {
        problem.textContent = error.message;
      }
    } },
    el('h2', null, title),
    inputs.map(([field, input]) => el('label.field', null, field.label, input, field.hint && el('small.muted', null, field.hint))),
    problem,
    el('div.actions', null, button('Cancel', () => close(null)), el('button.primary', { type: 'submit' }, action))));
    const close = values => {
      dialog.close();
      dialog.remove();
      resolve(values);
    };
    dialog.addEventListener('cancel', () => close(null));
    document.body.append(dialog);
    dialog.showModal();
  });
}

export function inputFor(field) {
  if (field.options) {
    return el('select', { name: field.name, value: undefined }, field.options.map(option => el('option', {
      value: option, selected: option === field.value,
    }, option)));
  }
  if (field.type === 'area') return el('textarea', { name: field.name, rows: field.rows ?? 4, value: field.value ?? '',
    spellcheck: 'false' });
  if (field.type === 'checkbox') return el('input', { type: 'checkbox', name: field.name, checked: field.value === true });
  return el('input', {
    type: field.type ?? 'text', name: field.name, value: field.value ?? '', required: field.required, autocomplete: 'off', min: field.min,
    placeholder: field.placeholder,
  });
}

/** A question that is answered yes or no. */
export const confirmed = async (question, action) => (await askFor(question, [], action)) !== null;
