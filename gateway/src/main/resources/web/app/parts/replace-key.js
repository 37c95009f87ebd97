import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { focusFirstError } from '../core/dom.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { note } from './note-box.js';
import { problemNote } from './problem-note.js';
import './credential-fields.js';

const FIELDS = ['credentials.apiKey', 'credentials.secretKey', 'credentials.passphrase'];

/** Replaces the key of a connection; says `done` when the user closes it. */
class ReplaceKey extends Part {
  static properties = {
    connection: { attribute: false },
    problem: { state: true },
    isSending: { state: true },
    isSent: { state: true },
  };

  render() {
    const exchange = store.exchange(this.connection.exchange);
    if (this.isSent) {
      return note('busy', t.replace.title, t.replace.sent, {
        alert: true,
        actions: html`<button type="button" @click=${this.#close}>${t.close}</button>`,
      });
    }
    return html`
      <form novalidate @submit=${this.#submit}>
        <h2>${t.replace.title}</h2>
        <p class="muted">${t.replace.intro}</p>
        ${problemNote(this.problem, { what: t.replace.what, shown: FIELDS })}
        <credential-fields .exchange=${exchange} .problem=${this.problem}></credential-fields>
        ${this.#needsStatement()
          ? html`
            <p class="muted">${t.statement.why(exchange.name)}</p>
            <label class="choice"><input type="checkbox" name="withdrawalDisabled">${t.statement.label}</label>`
          : nothing}
        <div class="actions">
          <button type="button" @click=${this.#close}>${t.cancel}</button>
          <button class="primary" ?disabled=${this.isSending}>${this.isSending ? t.working : t.replace.send}</button>
        </div>
      </form>`;
  }

  /** A statement holds for the credential it was given with, so a new key needs a new one. */
  #needsStatement() {
    const { permissionEvidence, lastTest, replacement } = this.connection;
    return permissionEvidence.WITHDRAW?.source === 'STATEMENT'
      || [lastTest?.reason, replacement?.reason].includes('WITHDRAWAL_UNVERIFIED');
  }

  #close = () => this.dispatchEvent(new Event('done'));

  async #submit(event) {
    event.preventDefault();
    const fields = this.querySelector('credential-fields');
    const credentials = fields.take();
    if (credentials === null) {
      await fields.updateComplete;
      focusFirstError(this);
      return;
    }
    const stated = this.querySelector('[name="withdrawalDisabled"]')?.checked ?? false;
    this.isSending = true;
    this.problem = undefined;
    try {
      const view = await api.replaceCredentials(this.connection.id, {
        credentials,
        ...(stated ? { statements: { withdrawalDisabled: true } } : {}),
      });
      fields.clear();
      this.isSent = true;
      if (view?.id && view?.status) {
        store.putConnection(view);
      }
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.isSending = false;
    }
  }
}
customElements.define('replace-key', ReplaceKey);
