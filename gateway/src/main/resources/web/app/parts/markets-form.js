import { html } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { chosenMarkets, marketChoice } from './market-choice.js';
import { problemNote } from './problem-note.js';

/** Changes the markets of a connection, which starts a test; says `done` afterwards. */
class MarketsForm extends Part {
  static properties = { connection: { attribute: false }, problem: { state: true }, fault: { state: true } };

  render() {
    return html`
      <form @submit=${this.#submit}>
        <h2>${t.connection.changeMarkets}</h2>
        ${problemNote(this.problem)}
        ${marketChoice(store.exchange(this.connection.exchange)?.markets ?? [], this.connection.markets, this.fault)}
        <div class="actions">
          <button type="button" @click=${() => this.dispatchEvent(new Event('done'))}>${t.cancel}</button>
          <button class="primary">${t.add.send}</button>
        </div>
      </form>`;
  }

  async #submit(event) {
    event.preventDefault();
    const markets = chosenMarkets(this);
    this.fault = markets.length === 0 ? t.fields.marketMissing : undefined;
    if (this.fault) {
      return;
    }
    try {
      store.putConnection(await api.changeConnection(this.connection.id, { markets }));
      this.dispatchEvent(new Event('done'));
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('markets-form', MarketsForm);
