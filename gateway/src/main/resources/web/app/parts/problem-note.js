import { html, nothing } from 'lit';
import { t } from '../core/texts.js';
import { note } from './note-box.js';

/** What a call was refused with, in the server's words; `what` names the call where the server may not have it yet. */
export function problemNote(problem, { what = '', shown = [] } = {}) {
  if (!problem) {
    return nothing;
  }
  if (what && problem.isMissingCall) {
    return note('info', t.problems.notOffered, t.problems.notOfferedDetail(what), { alert: true, level: 0 });
  }
  const others = problem.violations.filter((violation) => !shown.includes(violation.field));
  const existing = problem.body.connectionId;
  return note(
    'bad',
    problem.title,
    html`
      ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
      ${problem.body.whatToDo ? html`<p>${problem.body.whatToDo}</p>` : nothing}
      ${others.length > 0
        ? html`<p>${t.problems.list}</p><ul>${others.map((violation) => html`<li>${sentence(violation)}</li>`)}</ul>`
        : nothing}
      ${problem.code === 'KEY_ALREADY_CONNECTED' && existing
        ? html`<p><a href="#/connections/${existing}">${t.problems.showExisting}</a></p>`
        : nothing}`,
    { alert: true, level: 0 },
  );
}

/** Some services say "must be at most 20" of a field, others a whole sentence. */
function sentence({ field, message }) {
  return /^[A-Z]/.test(message ?? '') ? message : `${field} ${message ?? ''}`;
}
