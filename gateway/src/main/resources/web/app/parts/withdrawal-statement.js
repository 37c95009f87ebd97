import { html } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { problemNote } from './problem-note.js';

/** The owner's word that a key cannot withdraw, where the exchange cannot tell. */
class WithdrawalStatement extends Part {
  static properties = { connection: { attribute: false }, isStated: { state: true }, problem: { state: true } };

  render() {
    const exchange = store.exchangeName(this.connection.exchange);
    return html`
      <form class="statement" @submit=${this.#state}>
        <p>${t.statement.why(exchange)}</p>
        <label class="choice">
          <input type="checkbox" name="withdrawalDisabled" .checked=${this.isStated ?? false}
            @change=${(event) => { this.isStated = event.target.checked; }}>${t.statement.label}
        </label>
        ${problemNote(this.problem)}
        <button class="primary" ?disabled=${!this.isStated}>${t.statement.send}</button>
      </form>`;
  }

  async #state(event) {
    event.preventDefault();
    try {
      store.putConnection(
        await api.changeConnection(this.connection.id, { statements: { withdrawalDisabled: true } }),
      );
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('withdrawal-statement', WithdrawalStatement);
