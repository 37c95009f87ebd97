import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { focusFirstError } from '../core/dom.js';
import { store } from '../core/store.js';
import { draftOf, faultsOf, readDraft } from '../core/strategy-draft.js';
import { t } from '../core/texts.js';
import { problemNote } from './problem-note.js';

/** Settings of a strategy, new or known. Says `saved` with the strategy, or `cancel`. */
class StrategyForm extends Part {
  static properties = {
    strategy: { attribute: false },
    connectionId: {},
    draft: { state: true },
    faults: { state: true },
    problem: { state: true },
    isSending: { state: true },
  };

  #attempt = crypto.randomUUID();

  constructor() {
    super();
    this.faults = {};
  }

  willUpdate() {
    this.draft ??= draftOf(this.strategy, this.connectionId);
  }

  render() {
    const { draft } = this;
    return html`
      <form novalidate @submit=${this.#submit} @input=${this.#edited}>
        ${problemNote(this.problem, { shown: Object.keys(this.#shownFaults()) })}
        ${this.#text('name', t.strategy.name, draft.name, { maxlength: 80 })}
        ${this.#connection()} ${this.#market()}
        ${this.#text('pairs', t.strategy.pairs, draft.pairs, { help: t.strategy.pairsHelp })}
        ${this.#radios('riskLevel', t.strategy.risk, ['LOW', 'MEDIUM', 'HIGH'], (level) => t.strategy.riskLevel[level], draft.riskLevel)}
        <fieldset>
          <legend>${t.strategy.margin}</legend>
          <p class="help">${t.strategy.marginHelp}</p>
          <div class="pair">
            ${this.#text('marginLimit.amount', t.strategy.amount, draft['marginLimit.amount'], { inputmode: 'decimal' })}
            ${this.#text('marginLimit.currency', t.strategy.currency, draft['marginLimit.currency'], { maxlength: 20 })}
          </div>
        </fieldset>
        ${this.#optional('addOnsUsed', t.strategy.addOns, t.strategy.addOnsUse, html`
          <div class="pair">
            ${this.#text('addOns.maxCount', t.strategy.maxCount, draft['addOns.maxCount'], { inputmode: 'numeric' })}
            ${this.#text('addOns.stepPercent', t.strategy.stepPercent, draft['addOns.stepPercent'], { inputmode: 'decimal' })}
            ${this.#text('addOns.sizeMultiplier', t.strategy.sizeMultiplier, draft['addOns.sizeMultiplier'], { inputmode: 'decimal' })}
          </div>`)}
        ${this.#optional('recoveryUsed', t.strategy.recovery, t.strategy.recoveryUse,
          this.#text('recoveryMode.maxDrawdownPercent', t.strategy.maxDrawdown, draft['recoveryMode.maxDrawdownPercent'], { inputmode: 'decimal' }))}
        <fieldset>
          <legend>${t.strategy.resume}</legend>
          ${this.#check('resumeWhenOnline', t.strategy.resumeHelp)}
        </fieldset>
        <div class="actions">
          <button type="button" @click=${() => this.dispatchEvent(new Event('cancel'))}>${t.cancel}</button>
          <button class="primary" ?disabled=${this.isSending}>
            ${this.isSending ? t.working : this.strategy ? t.save : t.strategy.create}
          </button>
        </div>
        ${this.strategy ? nothing : html`<p class="muted">${t.strategy.createNote}</p>`}
      </form>`;
  }

  #connection() {
    const isLocked = this.strategy?.status === 'ENABLED';
    const fault = this.#fault('connectionId');
    return html`
      <div class="field">
        <label for="strategy-connection">${t.strategy.connection}</label>
        <select id="strategy-connection" name="connectionId" ?disabled=${isLocked} aria-invalid=${fault ? 'true' : nothing}
          aria-describedby="strategy-connection-help">
          <option value="" ?selected=${!this.draft.connectionId}>${t.strategy.chooseConnection}</option>
          ${store.allConnections().map((view) => html`
            <option value=${view.id} ?selected=${view.id === this.draft.connectionId}>
              ${view.name} (${t.status[view.status]})
            </option>`)}
        </select>
        <span class=${fault ? 'fault' : 'help'} id="strategy-connection-help">${fault ?? (isLocked ? t.strategy.locked : '')}</span>
      </div>`;
  }

  #market() {
    const markets = store.connections.get(this.draft.connectionId)?.markets ?? ['SPOT', 'FUTURES'];
    const isLocked = this.strategy?.status === 'ENABLED';
    return this.#radios('market', t.strategy.market, markets, (market) => t.markets[market], this.draft.market, isLocked);
  }

  #radios(name, legend, values, textOf, chosen, isLocked = false) {
    const fault = this.#fault(name);
    return html`
      <fieldset ?disabled=${isLocked} aria-describedby=${fault ? `${name}-fault` : nothing}>
        <legend>${legend}</legend>
        <div class="choices">
          ${values.map((value) => html`
            <label class="choice"><input type="radio" name=${name} value=${value} .checked=${value === chosen}>${textOf(value)}</label>`)}
        </div>
        ${fault ? html`<span class="fault" id="${name}-fault">${fault}</span>` : nothing}
      </fieldset>`;
  }

  #optional(name, legend, label, fields) {
    return html`
      <fieldset>
        <legend>${legend}</legend>
        ${this.#check(name, label)} ${this.draft[name] ? fields : nothing}
      </fieldset>`;
  }

  #check(name, label) {
    return html`<label class="choice"><input type="checkbox" name=${name} .checked=${this.draft[name]}>${label}</label>`;
  }

  #text(name, label, value, { help = '', maxlength, inputmode } = {}) {
    const id = `strategy-${name.replace('.', '-')}`;
    const fault = this.#fault(name);
    return html`
      <div class="field">
        <label for=${id}>${label}</label>
        <input id=${id} name=${name} autocomplete="off" .value=${value} maxlength=${maxlength ?? nothing}
          inputmode=${inputmode ?? nothing} aria-invalid=${fault ? 'true' : nothing}
          aria-describedby=${fault || help ? `${id}-help` : nothing}>
        ${fault || help ? html`<span class=${fault ? 'fault' : 'help'} id="${id}-help">${fault ?? help}</span>` : nothing}
      </div>`;
  }

  #fault(field) {
    return this.#shownFaults()[field];
  }

  #shownFaults() {
    const told = (this.problem?.violations ?? []).map(({ field, message }) => [field, message]);
    return { ...Object.fromEntries(told), ...this.faults };
  }

  #edited() {
    this.#attempt = crypto.randomUUID();
    this.draft = { ...this.draft, ...readDraft(this) };
  }

  async #submit(event) {
    event.preventDefault();
    this.#edited();
    const { body, faults } = faultsOf(this.draft);
    this.faults = faults;
    this.problem = undefined;
    if (Object.keys(faults).length > 0) {
      await this.updateComplete;
      focusFirstError(this);
      return;
    }
    this.isSending = true;
    try {
      const saved = this.strategy
        ? await api.changeStrategy(this.strategy.id, body)
        : await api.createStrategy(body, this.#attempt);
      store.putStrategy(saved);
      this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
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
customElements.define('strategy-form', StrategyForm);
