import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { moment } from '../core/format.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { confirmed } from './confirm-dialog.js';
import { problemNote } from './problem-note.js';
import './suspension-form.js';

/** What operators have suspended, with the way back, and the form for more. */
class SuspensionList extends Part {
  static properties = { suspensions: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  render() {
    return html`
      <h2>${t.operator.suspensions}</h2>
      <p class="muted">${t.operator.suspensionsIntro}</p>
      ${problemNote(this.problem, { what: t.operator.suspensions })}
      ${this.suspensions
        ? html`
          ${this.suspensions.length === 0
            ? html`<p>${t.operator.none}</p>`
            : html`<ul class="plain rows">${this.suspensions.map((suspension) => this.#row(suspension))}</ul>`}
          <suspension-form @suspended=${() => this.#load()}></suspension-form>`
        : nothing}`;
  }

  #row(suspension) {
    const { scope, value, reason, createdAt, createdBy, destroySecrets } = suspension;
    const what = scope === 'ALL' ? t.operator.scopes.ALL : scope === 'EXCHANGE' ? store.exchangeName(value) : value;
    return html`
      <li data-suspension=${suspension.id}>
        <div class="row-text">
          <strong>${what}</strong>
          <span class="muted">
            ${reason}${createdAt ? ` · ${t.operator.since} ${moment(createdAt)}` : ''}${createdBy ? ` · ${t.operator.by} ${createdBy}` : ''}
          </span>
        </div>
        ${destroySecrets ? html`<span class="badge bad">${t.operator.destroy}</span>` : nothing}
        <button type="button" aria-label="${t.operator.lift} ${what}" @click=${() => this.#lift(suspension)}>${t.operator.lift}</button>
      </li>`;
  }

  async #lift({ id }) {
    if (await confirmed(t.operator.liftTitle, html`<p>${t.operator.liftText}</p>`, t.operator.lift, { danger: false })) {
      try {
        await api.liftSuspension(id);
        await this.#load();
      } catch (problem) {
        this.problem = problem;
      }
    }
  }

  async #load() {
    try {
      this.suspensions = await api.suspensions();
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('suspension-list', SuspensionList);
