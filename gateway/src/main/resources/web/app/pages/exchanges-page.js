import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { availabilityLook } from '../core/availability.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { icons } from '../parts/icons.js';

const REFRESH = 30_000;

/** How each exchange answers, and how many of the user's connections that concerns. */
class ExchangesPage extends Part {
  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => store.refreshExchanges().catch(() => {}), REFRESH);
    store.refreshExchanges().catch(() => {});
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  render() {
    return html`
      <h1>${t.exchanges.title}</h1>
      <p class="muted">${t.exchanges.intro}</p>
      <ul class="plain rows card">${store.exchanges.map((exchange) => this.#row(exchange))}</ul>`;
  }

  #row({ id, name, availability }) {
    const [look, icon] = availabilityLook(availability);
    const mine = store.allConnections().filter((connection) => connection.exchange === id).length;
    return html`
      <li data-exchange=${id}>
        <div class="row-text">
          <strong>${name}</strong>
          <span class="muted">${t.exchanges.text[availability] ?? t.exchanges.text.UNKNOWN}</span>
        </div>
        ${mine > 0 ? html`<span class="muted">${t.exchanges.mine(mine)}</span>` : nothing}
        <span class="badge ${look}">${icons[icon]}${t.exchanges[availability] ?? t.exchanges.UNKNOWN}</span>
      </li>`;
  }
}
customElements.define('exchanges-page', ExchangesPage);
