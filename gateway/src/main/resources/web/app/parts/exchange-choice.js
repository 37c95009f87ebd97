import { html } from 'lit';
import { Part } from '../core/part.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';

/** First step: the exchange. */
class ExchangeChoice extends Part {
  render() {
    return html`
      <h2>${t.add.choose}</h2>
      <ul class="plain tiles">
        ${store.exchanges.map((exchange) => html`
          <li>
            <a class="tile" href="#/add/${exchange.id}">
              <strong>${exchange.name}</strong>
              <span class="muted">${exchange.markets.map((market) => t.markets[market]).join(' + ')}</span>
              ${exchange.availability === 'UNAVAILABLE'
                ? html`<span class="badge caution">${t.exchanges.UNAVAILABLE}</span>`
                : ''}
            </a>
          </li>`)}
      </ul>`;
  }
}
customElements.define('exchange-choice', ExchangeChoice);
