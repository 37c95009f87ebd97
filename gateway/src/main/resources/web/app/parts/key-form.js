import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { focusFirstError } from '../core/dom.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { chosenMarkets, marketChoice } from './market-choice.js';
import { problemNote } from './problem-note.js';
import './credential-fields.js';

const FIELDS = ['name', 'markets', 'credentials.apiKey', 'credentials.secretKey', 'credentials.passphrase'];

/** Third step: name, markets and the pasted key. Says `saved` with the new connection. */
class KeyForm extends Part {
  static properties = {
    exchange: { attribute: false },
    problem: { state: true },
    faults: { state: true },
    isSending: { state: true },
  };

  /** The same attempt, sent twice after a broken answer, makes one connection. */
  #attempt = crypto.randomUUID();

  constructor() {
    super();
    this.faults = {};
  }

  render() {
    const { name } = this.exchange;
    const fault = this.faults.name ?? this.problem?.about('name');
    return html`
      <form novalidate @submit=${this.#submit} @input=${this.#edited}>
        <h2>${t.add.paste(name)}</h2>
        <p class="muted">${t.add.pasteIntro}</p>
        ${problemNote(this.problem, { shown: FIELDS })}
        <div class="field">
          <label for="connection-name">${t.add.name}</label>
          <input id="connection-name" name="name" maxlength="80" autocomplete="off" required
            aria-describedby=${fault ? 'name-fault' : 'name-help'} aria-invalid=${fault ? 'true' : nothing}>
          <span class="help" id="name-help">${t.add.nameHelp}</span>
          ${fault ? html`<span class="fault" id="name-fault">${fault}</span>` : nothing}
          <div class="suggestions" role="group" aria-label=${t.add.suggestions}>
            ${t.add.names.map((suggestion) => html`
              <button type="button" class="chip" @click=${() => this.#suggest(suggestion)}>${suggestion}</button>`)}
          </div>
        </div>
        ${marketChoice(this.exchange.markets, ['SPOT'], this.faults.markets ?? this.problem?.about('markets'))}
        <credential-fields .exchange=${this.exchange} .problem=${this.problem}></credential-fields>
        <div class="actions">
          <button type="button" @click=${() => this.dispatchEvent(new Event('back'))}>${t.back}</button>
          <button class="primary" ?disabled=${this.isSending}>${this.isSending ? t.working : t.add.send}</button>
        </div>
      </form>`;
  }

  #suggest(name) {
    this.querySelector('#connection-name').value = name;
    this.#edited();
  }

  #edited() {
    this.#attempt = crypto.randomUUID();
  }

  async #submit(event) {
    event.preventDefault();
    const name = this.querySelector('#connection-name').value.trim();
    const markets = chosenMarkets(this);
    const fields = this.querySelector('credential-fields');
    const credentials = fields.take();
    this.problem = undefined;
    this.faults = {
      ...(name === '' ? { name: t.fields.nameMissing } : {}),
      ...(markets.length === 0 ? { markets: t.fields.marketMissing } : {}),
    };
    if (credentials === null || Object.keys(this.faults).length > 0) {
      await Promise.all([this.updateComplete, fields.updateComplete]);
      focusFirstError(this);
      return;
    }
    await this.#send({ exchange: this.exchange.id, name, markets, credentials }, fields);
  }

  async #send(body, fields) {
    this.isSending = true;
    try {
      const connection = await api.addConnection(body, this.#attempt);
      fields.clear();
      store.putConnection(connection);
      this.dispatchEvent(new CustomEvent('saved', { detail: connection }));
    } catch (problem) {
      this.problem = problem;
      if (!problem.isUndecided) {
        this.#attempt = crypto.randomUUID();
      }
    } finally {
      this.isSending = false;
    }
  }
}
customElements.define('key-form', KeyForm);
