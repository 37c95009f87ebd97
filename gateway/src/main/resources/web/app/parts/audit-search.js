import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { moment } from '../core/format.js';
import { t } from '../core/texts.js';
import { problemNote } from './problem-note.js';

/** Who did what, and who read which secret for which test. */
class AuditSearch extends Part {
  static properties = {
    entries: { state: true },
    next: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };

  #query = {};

  render() {
    return html`
      <h2>${t.operator.audit}</h2>
      <p class="muted">${t.operator.auditIntro}</p>
      <form @submit=${this.#submit}>
        <div class="pair">
          ${this.#field('connection', t.operator.connectionId)} ${this.#field('owner', t.operator.owner)}
          ${this.#field('from', t.operator.from, 'datetime-local')} ${this.#field('to', t.operator.to, 'datetime-local')}
        </div>
        <div class="actions"><button class="primary" ?disabled=${this.isBusy}>${this.isBusy ? t.working : t.operator.search}</button></div>
      </form>
      ${problemNote(this.problem, { what: t.operator.audit })} ${this.#found()}`;
  }

  #field(name, label, type = 'text') {
    return html`
      <div class="field">
        <label for="audit-${name}">${label}</label>
        <input id="audit-${name}" name=${name} type=${type} autocomplete="off">
      </div>`;
  }

  #found() {
    if (!this.entries) {
      return nothing;
    }
    return this.entries.length === 0
      ? html`<p role="status">${t.operator.noEntries}</p>`
      : html`
        <div class="scroll" tabindex="0" role="region" aria-label=${t.operator.audit}>
          <table>
            <thead><tr>
              <th scope="col">${t.operator.at}</th><th scope="col">${t.operator.who}</th>
              <th scope="col">${t.operator.what}</th><th scope="col">${t.operator.about}</th>
              <th scope="col">${t.operator.details}</th>
            </tr></thead>
            <tbody>${this.entries.map((entry) => this.#row(entry))}</tbody>
          </table>
        </div>
        ${this.next ? html`<button type="button" @click=${() => this.#more()}>${t.operator.more}</button>` : nothing}`;
  }

  #row({ at, by, action, connectionId, owner, detail }) {
    const isAlarm = action === 'UNEXPLAINED_READ' || action === 'AUDIT_LOG_GAP';
    const text = t.operator.actions[action] ?? action;
    return html`
      <tr>
        <td>${moment(at)}</td>
        <td>${by?.name ?? by?.kind ?? t.never}${by?.address ? html`<br><span class="muted">${by.address}</span>` : nothing}</td>
        <td>${isAlarm ? html`<span class="badge bad">${text}</span>` : text}</td>
        <td><code>${connectionId ?? t.never}</code>${owner ? html`<br><span class="muted">${owner}</span>` : nothing}</td>
        <td>${Object.entries(detail ?? {}).map(([name, value]) => html`
          <span class="detail"><span class="muted">${name}</span> ${typeof value === 'object' ? JSON.stringify(value) : value}</span>`)}
        </td>
      </tr>`;
  }

  #submit(event) {
    event.preventDefault();
    const query = {};
    for (const [name, value] of new FormData(event.target)) {
      if (value.trim() !== '') {
        query[name] = name === 'from' || name === 'to' ? new Date(value).toISOString() : value.trim();
      }
    }
    this.#query = query;
    this.entries = undefined;
    return this.#read(query);
  }

  #more() {
    return this.#read({ ...this.#query, cursor: this.next });
  }

  async #read(query) {
    this.isBusy = true;
    this.problem = undefined;
    try {
      const page = await api.audit(query);
      this.entries = [...(this.entries ?? []), ...page.items];
      this.next = page.next;
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.isBusy = false;
    }
  }
}
customElements.define('audit-search', AuditSearch);
