import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { announce } from '../core/dom.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { problemNote } from './problem-note.js';

/** Enables or disables a strategy; a refusal is shown where it was asked for. */
class StrategySwitch extends Part {
  static properties = { strategy: { attribute: false }, problem: { state: true }, isBusy: { state: true } };

  render() {
    const isEnabled = this.strategy.status === 'ENABLED';
    const label = isEnabled ? t.strategies.disable : t.strategies.enable;
    return html`
      <button type="button" class=${isEnabled ? '' : 'primary'} ?disabled=${this.isBusy} @click=${this.#toggle}
        aria-label="${label} ${this.strategy.name}">${label}</button>
      ${this.strategy.status === 'SUSPENDED'
        ? html`<button type="button" ?disabled=${this.isBusy} @click=${() => this.#set(false)}
            aria-label="${t.strategies.disable} ${this.strategy.name}">${t.strategies.disable}</button>`
        : nothing}
      ${problemNote(this.problem)}`;
  }

  #toggle() {
    return this.#set(this.strategy.status !== 'ENABLED');
  }

  async #set(isEnabled) {
    this.isBusy = true;
    this.problem = undefined;
    try {
      const { id, name } = this.strategy;
      store.putStrategy(isEnabled ? await api.enableStrategy(id) : await api.disableStrategy(id));
      announce(isEnabled ? t.strategies.enabled(name) : t.strategies.disabled(name));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.isBusy = false;
    }
  }
}
customElements.define('strategy-switch', StrategySwitch);
