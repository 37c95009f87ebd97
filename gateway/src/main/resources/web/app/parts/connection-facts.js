import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { moment } from '../core/format.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';

/** Dates and names of a connection. */
class ConnectionFacts extends Part {
  static properties = { connection: { attribute: false } };

  render() {
    const view = this.connection;
    const facts = [
      [t.connection.exchange, store.exchangeName(view.exchange)],
      [t.markets.label, view.markets.map((market) => t.markets[market]).join(' + ')],
      [t.connection.keyHint, view.keyHint],
      [t.connection.created, moment(view.createdAt)],
      [t.connection.verified, moment(view.verifiedAt)],
      view.validUntil && [t.connection.validUntil, moment(view.validUntil)],
      view.expiresAt && [t.connection.expires, moment(view.expiresAt)],
      view.nextTestAt && [t.connection.nextTest, moment(view.nextTestAt)],
    ].filter(Boolean);
    return html`
      <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value ?? nothing}</dd></div>`)}</dl>`;
  }
}
customElements.define('connection-facts', ConnectionFacts);
