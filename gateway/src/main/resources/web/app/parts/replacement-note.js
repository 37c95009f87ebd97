import { html, nothing } from 'lit';
import { t } from '../core/texts.js';
import { note } from './note-box.js';
import './test-steps.js';

/** How a replacement of the key stands, where one is under way or was not taken. */
export function replacementNote(connection) {
  const { replacement } = connection;
  if (!replacement) {
    return nothing;
  }
  const hint = replacement.keyHint ? t.replace.keyHint(replacement.keyHint) : '';
  if (replacement.status !== 'FAILED') {
    return note('busy', t.replace.running, html`
      <p>${hint} ${t.replace.oldServes}</p>
      <test-steps .connection=${connection} .test=${replacement.test}></test-steps>`);
  }
  return note('bad', t.replace.failed, html`
    <p><strong>${replacement.title ?? replacement.reason}.</strong> ${replacement.cause}</p>
    ${replacement.whatToDo ? html`<p><strong>${t.connection.whatToDo}:</strong> ${replacement.whatToDo}</p>` : nothing}
    <p>${hint} ${t.replace.oldServes}</p>`, { alert: true });
}
