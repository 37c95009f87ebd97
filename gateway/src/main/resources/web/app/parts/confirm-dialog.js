import { html, render } from 'lit';
import { t } from '../core/texts.js';

/**
 * Asks before something that cannot be taken back; true when the user agrees.
 *
 * @param body what stands between title and buttons
 */
export function confirmed(title, body, action, { danger = true } = {}) {
  return new Promise((answer) => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-labelledby', 'confirm-title');
    const close = (agreed) => {
      dialog.close();
      dialog.remove();
      answer(agreed);
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close(false);
    });
    render(
      html`
        <h2 id="confirm-title">${title}</h2>
        <div>${body}</div>
        <div class="actions">
          <button type="button" autofocus @click=${() => close(false)}>${t.cancel}</button>
          <button type="button" class=${danger ? 'danger' : 'primary'} @click=${() => close(true)}>${action}</button>
        </div>`,
      dialog,
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Asks for one line of text; null when the user does not want to. */
export function prompted(title, label, value, action) {
  return new Promise((answer) => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-labelledby', 'prompt-title');
    const close = (text) => {
      dialog.close();
      dialog.remove();
      answer(text);
    };
    const submit = (event) => {
      event.preventDefault();
      const text = dialog.querySelector('input').value.trim();
      if (text) {
        close(text);
      }
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close(null);
    });
    render(
      html`
        <form @submit=${submit}>
          <h2 id="prompt-title">${title}</h2>
          <label class="field">${label}<input name="text" autocomplete="off" maxlength="80" required .value=${value}></label>
          <div class="actions">
            <button type="button" @click=${() => close(null)}>${t.cancel}</button>
            <button class="primary">${action}</button>
          </div>
        </form>`,
      dialog,
    );
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('input').select();
  });
}
