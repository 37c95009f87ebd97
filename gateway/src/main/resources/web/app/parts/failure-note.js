import { html, nothing } from 'lit';
import { relative } from '../core/format.js';
import { t } from '../core/texts.js';
import { note } from './note-box.js';
import './egress-addresses.js';
import './withdrawal-statement.js';

const LOOK = { YOURS_TO_FIX: 'bad', TEMPORARY: 'caution', OURS_TO_FIX: 'caution' };

/** Why a connection is not Online: one cause, who has to act, what to do, and the means to do it. */
export function failureNote(connection) {
  const test = connection.lastTest;
  if (!test || test.outcome !== 'FAILED') {
    return nothing;
  }
  const body = html`
    <p>${test.cause}</p>
    <p class="what-to-do"><strong>${t.connection.whatToDo}:</strong> ${test.whatToDo}</p>
    ${test.reason === 'IP_NOT_ALLOWED' ? html`<egress-addresses></egress-addresses>` : nothing}
    ${test.reason === 'WITHDRAWAL_UNVERIFIED'
      ? html`<withdrawal-statement .connection=${connection}></withdrawal-statement>`
      : nothing}
    <p class="small-print">
      ${t.kind[test.kind]}${connection.nextTestAt ? ` · ${t.connections.nextTest(relative(connection.nextTestAt))}` : ''}
      ${test.exchangeCode ? ` · ${t.connection.code(test.exchangeCode)}` : ''}
    </p>`;
  return note(LOOK[test.kind] ?? 'bad', test.title, body, { alert: true });
}
