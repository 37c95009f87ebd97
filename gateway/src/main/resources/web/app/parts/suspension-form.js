import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { confirmed } from './confirm-dialog.js';
import { problemNote } from './problem-note.js';

/** Suspends an owner, an exchange or everything; says `suspended` afterwards. */
class SuspensionForm extends Part {
  static properties = { scope: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.scope = 'OWNER';
  }

  render() {
    return html`
      <form @submit=${this.#submit}>
        <fieldset>
          <legend>${t.operator.scope}</legend>
          <div class="choices">
            ${Object.entries(t.operator.scopes).map(([scope, name]) => html`
              <label class="choice">
                <input type="radio" name="scope" value=${scope} .checked=${scope === this.scope}
                  @change=${() => { this.scope = scope; }}>${name}
              </label>`)}
          </div>
        </fieldset>
        ${this.#value()}
        <div class="field">
          <label for="suspension-reason">${t.operator.reason}</label>
          <input id="suspension-reason" name="reason" required maxlength="200" autocomplete="off" aria-describedby="suspension-reason-help">
          <span class="help" id="suspension-reason-help">${t.operator.reasonHelp}</span>
        </div>
        <label class="choice"><input type="checkbox" name="destroySecrets">${t.operator.destroy} <span class="muted">${t.operator.destroyHelp}</span></label>
        ${problemNote(this.problem, { what: t.operator.suspensions })}
        <div class="actions"><button class="danger">${t.operator.suspend}</button></div>
      </form>`;
  }

  #value() {
    switch (this.scope) {
      case 'OWNER':
        return html`
          <div class="field">
            <label for="suspension-owner">${t.operator.owner}</label>
            <input id="suspension-owner" name="value" required maxlength="255" autocomplete="off">
          </div>`;
      case 'EXCHANGE':
        return html`
          <div class="field">
            <label for="suspension-exchange">${t.operator.exchange}</label>
            <select id="suspension-exchange" name="value">
              ${store.exchanges.map((exchange) => html`<option value=${exchange.id}>${exchange.name}</option>`)}
            </select>
          </div>`;
      default:
        return nothing;
    }
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const destroySecrets = given.has('destroySecrets');
    const what = [t.operator.scopes[this.scope], given.get('value')].filter(Boolean).join(': ');
    const body = html`
      <p>${t.operator.suspendText(what)}</p>
      ${destroySecrets ? html`<p><strong>${t.operator.suspendDestroys}</strong></p>` : nothing}`;
    if (!(await confirmed(t.operator.suspendTitle, body, t.operator.suspend))) {
      return;
    }
    try {
      const order = { scope: this.scope, reason: given.get('reason').trim(), destroySecrets };
      await api.suspend(this.scope === 'ALL' ? order : { ...order, value: given.get('value').trim() }, crypto.randomUUID());
      form.reset();
      this.scope = 'OWNER';
      this.problem = undefined;
      this.dispatchEvent(new Event('suspended'));
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('suspension-form', SuspensionForm);
