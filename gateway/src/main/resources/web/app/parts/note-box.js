import { html, nothing } from 'lit';
import { icons } from './icons.js';

const ICONS = { good: 'check', bad: 'cross', caution: 'warning', busy: 'clock', info: 'info' };

/** A message in a box. `look` is good, bad, caution, busy or info; `alert` is read out at once. */
export function note(look, title, body = nothing, { alert = false, actions = nothing, level = 2 } = {}) {
  const heading = { 2: html`<h2>${title}</h2>`, 3: html`<h3>${title}</h3>`, 0: html`<p><strong>${title}</strong></p>` };
  return html`
    <div class="note ${look}" role=${alert ? 'alert' : nothing}>
      ${icons[ICONS[look] ?? 'info']}
      <div>
        ${heading[level]}
        ${body === nothing ? nothing : html`<div class="note-text">${body}</div>`}
        ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
      </div>
    </div>`;
}
