import { html } from 'lit';
import { Part } from '../core/part.js';
import { session } from '../core/session.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { note } from '../parts/note-box.js';
import '../parts/audit-search.js';
import '../parts/suspension-list.js';

const REFRESH = 15_000;

/** For operators: incidents, suspensions and the audit trail. */
class OperatorPage extends Part {
  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => store.refreshExchanges().catch(() => {}), REFRESH);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  render() {
    if (!session.isOperator) {
      return html`<h1>${t.operator.title}</h1><p>${t.operator.notAllowed}</p>`;
    }
    return html`
      <h1>${t.operator.title}</h1>
      <section class="card" aria-labelledby="incidents-title">
        <h2 id="incidents-title">${t.operator.incidents}</h2>
        ${this.#incidents()}
      </section>
      <suspension-list class="card"></suspension-list>
      <audit-search class="card"></audit-search>`;
  }

  #incidents() {
    const down = store.exchanges.filter((exchange) => ['UNAVAILABLE', 'RECOVERING'].includes(exchange.availability));
    return down.length === 0
      ? html`<p class="muted">${t.operator.noIncidents}</p>`
      : down.map((exchange) =>
        note(exchange.availability === 'UNAVAILABLE' ? 'bad' : 'caution', `${exchange.name}: ${t.exchanges[exchange.availability]}`,
          t.exchanges.text[exchange.availability], { level: 3 }));
  }
}
customElements.define('operator-page', OperatorPage);
