import { html, nothing } from 'lit';
import { t } from '../core/texts.js';
import { note } from './note-box.js';

/** How a replacement of the key stands, where there is one. */
export function replacementNote({ replacement }) {
  if (!replacement) {
    return nothing;
  }
  const status = replacement.status ?? replacement.outcome ?? '';
  if (['FAILED', 'REFUSED', 'REJECTED'].includes(status)) {
    return note('bad', t.replace.failed, html`
      <p>${replacement.title ?? replacement.reason ?? ''} ${replacement.cause ?? ''}</p>
      ${replacement.whatToDo ? html`<p><strong>${t.connection.whatToDo}:</strong> ${replacement.whatToDo}</p>` : nothing}
      <p>${t.replace.oldServes}</p>`, { alert: true });
  }
  return ['PASSED', 'SWITCHED', 'DONE'].includes(status)
    ? note('good', t.replace.passed)
    : note('busy', t.replace.running, t.replace.oldServes);
}
