import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { icons } from '../parts/icons.js';
import { suspendedNote } from '../parts/suspended-note.js';
import '../parts/strategy-list.js';

/** All strategies; the suspended ones are spoken of first. */
class StrategiesPage extends Part {
  render() {
    const strategies = store.allStrategies();
    return html`
      <div class="title">
        <h1>${t.strategies.title}</h1>
        ${store.connections.size > 0
          ? html`<a class="button primary" href="#/strategies/new">${icons.plus}${t.strategies.add}</a>`
          : nothing}
      </div>
      ${strategies.map((strategy) => suspendedNote(strategy))}
      ${strategies.length === 0
        ? this.#empty()
        : html`<div class="card"><strategy-list .strategies=${strategies} .showConnection=${true}></strategy-list></div>`}`;
  }

  #empty() {
    return html`
      <div class="card empty">
        ${icons.chart}
        <h2>${t.strategies.empty}</h2>
        <p class="muted">${t.strategies.emptyText}</p>
        ${store.connections.size === 0
          ? html`<p>${t.strategies.needsConnection}</p><a class="button primary" href="#/add">${t.connections.add}</a>`
          : nothing}
      </div>`;
  }
}
customElements.define('strategies-page', StrategiesPage);
