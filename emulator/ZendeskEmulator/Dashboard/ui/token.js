// Asks for the control token: one dialog, however many calls wait for it.
import { el } from './dom.js';

let asking = null;

/** The token that a person types. */
export function askToken(wasWrong) {
  asking ??= show(wasWrong).finally(() => { asking = null; });
  return asking;
}

function show(wasWrong) {
  return new Promise(resolve => {
    const input = el('input', { type: 'password', autocomplete: 'off', required: true, id: 'token', 'aria-describedby': 'token-why' });
    const dialog = el('dialog', { 'aria-labelledby': 'token-title' }, el('form', { method: 'dialog', onsubmit: event => {
      event.preventDefault();
      if (!input.value.trim()) return;
      dialog.close();
      dialog.remove();
      resolve(input.value.trim());
    } },
    el('h2', { id: 'token-title' }, 'Control token'),
    el('p', { id: 'token-why' }, wasWrong
      ? 'That token was refused. '
      : 'This emulator can be reached from other machines, or its settings have a token. ',
    'The emulator prints the token when it starts. This tab keeps it until it is closed.'),
    el('label', { for: 'token' }, 'Token'), input,
    el('div.actions', null, el('button.primary', { type: 'submit' }, 'Continue'))));
    dialog.addEventListener('cancel', event => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
  });
}
