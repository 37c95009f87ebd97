import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { focusFirstError, uniqueId } from '../core/dom.js';
import { t } from '../core/texts.js';
import { problemNote } from './problem-note.js';

const FIELDS = ['url', 'events', 'description'];

/**
 * Adds a webhook, or changes the one that it is given. Says `saved` with the webhook, `cancel`, or `undecided` when
 * nobody knows whether it was added: the answer to a repetition would come without the secret.
 */
class WebhookForm extends Part {
  static properties = {
    webhook: { attribute: false },
    problem: { state: true },
    faults: { state: true },
    isSending: { state: true },
  };

  #id = uniqueId('webhook');

  constructor() {
    super();
    this.faults = {};
  }

  firstUpdated() {
    this.querySelector('input').focus();
  }

  render() {
    return html`
      <form novalidate @submit=${this.#submit}>
        <h2>${this.webhook ? t.webhooks.edit : t.webhooks.add}</h2>
        ${problemNote(this.problem, { shown: FIELDS, what: this.webhook ? '' : t.webhooks.title })}
        ${this.#text('url', t.webhooks.url, t.webhooks.urlHelp, { type: 'url', maxlength: 2048 })}
        ${this.#text('description', t.webhooks.description, t.webhooks.descriptionHelp, { type: 'text', maxlength: 200 })}
        ${this.#events()}
        <div class="actions">
          <button type="button" @click=${() => this.dispatchEvent(new Event('cancel'))}>${t.cancel}</button>
          <button class="primary" ?disabled=${this.isSending}>${this.isSending ? t.working : this.webhook ? t.save : t.webhooks.create}</button>
        </div>
      </form>`;
  }

  #fault(field) {
    return this.faults[field] ?? this.problem?.about(field);
  }

  #text(name, label, help, { type, maxlength }) {
    const id = `${this.#id}-${name}`;
    const fault = this.#fault(name);
    return html`
      <div class="field">
        <label for=${id}>${label}${name === 'url' ? nothing : html` <span class="muted">(${t.optional})</span>`}</label>
        <input id=${id} name=${name} type=${type} maxlength=${maxlength} autocomplete="off" spellcheck="false"
          .value=${this.webhook?.[name] ?? ''} ?required=${name === 'url'}
          aria-describedby="${id}-${fault ? 'fault' : 'help'}" aria-invalid=${fault ? 'true' : nothing}>
        ${fault
          ? html`<span class="fault" id="${id}-fault">${fault}</span>`
          : html`<span class="help" id="${id}-help">${help}</span>`}
      </div>`;
  }

  /** An event that this page does not know yet stays chosen, under the name that the server has for it. */
  #events() {
    const known = Object.keys(t.webhooks.events);
    const chosen = this.webhook?.events ?? known;
    const fault = this.#fault('events');
    return html`
      <fieldset aria-describedby=${fault ? `${this.#id}-events-fault` : nothing}>
        <legend>${t.webhooks.which}</legend>
        ${[...new Set([...known, ...chosen])].map((event) => html`
          <label class="choice">
            <input type="checkbox" name="events" value=${event} .checked=${chosen.includes(event)}
              aria-invalid=${fault ? 'true' : nothing}>
            <span>${t.webhooks.events[event] ?? event} <code class="muted">${event}</code></span>
          </label>`)}
        ${fault ? html`<span class="fault" id="${this.#id}-events-fault">${fault}</span>` : nothing}
      </fieldset>`;
  }

  async #submit(event) {
    event.preventDefault();
    const body = {
      url: this.querySelector('[name="url"]').value.trim(),
      events: [...this.querySelectorAll('[name="events"]:checked')].map((box) => box.value),
      description: this.querySelector('[name="description"]').value.trim(),
    };
    this.problem = undefined;
    this.faults = {
      ...(URL.canParse(body.url) ? {} : { url: t.webhooks.urlWrong }),
      ...(body.events.length > 0 ? {} : { events: t.webhooks.noEvents }),
    };
    if (Object.keys(this.faults).length === 0) {
      await this.#send(body);
    }
    await this.updateComplete;
    focusFirstError(this);
  }

  async #send(body) {
    this.isSending = true;
    try {
      const saved = this.webhook ? await api.changeWebhook(this.webhook.id, body) : await api.addWebhook(body);
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
    } catch (problem) {
      this.problem = problem;
      if (problem.isUndecided) {
        this.dispatchEvent(new Event('undecided'));
      }
    } finally {
      this.isSending = false;
    }
  }
}
customElements.define('webhook-form', WebhookForm);
