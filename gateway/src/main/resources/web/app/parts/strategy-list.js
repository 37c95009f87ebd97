import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import './status-badge.js';
import './strategy-switch.js';

/** Strategies as rows, each with its switch. */
class StrategyList extends Part {
  static properties = { strategies: { attribute: false }, showConnection: { type: Boolean } };

  render() {
    return this.strategies.length === 0
      ? nothing
      : html`<ul class="plain rows">${this.strategies.map((view) => this.#row(view))}</ul>`;
  }

  #row(view) {
    return html`
      <li data-strategy=${view.id}>
        <div class="row-text">
          <strong><a href="#/strategies/${view.id}">${view.name}</a></strong>
          <span class="muted">
            ${t.markets[view.market]} · ${view.pairs.join(', ')}
            ${this.showConnection ? html`· ${this.#connection(view)}` : nothing}
          </span>
        </div>
        <status-badge .status=${view.status}></status-badge>
        <strategy-switch .strategy=${view}></strategy-switch>
      </li>`;
  }

  #connection(view) {
    return t.strategies.on(store.connections.get(view.connectionId)?.name ?? t.strategies.unknownConnection);
  }
}
customElements.define('strategy-list', StrategyList);
