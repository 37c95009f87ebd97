import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { expiresSoon, thingsToDo } from '../core/attention.js';
import { relative } from '../core/format.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { icons } from '../parts/icons.js';
import '../parts/status-badge.js';

/** All connections, and above them what needs doing. */
class ConnectionsPage extends Part {
  render() {
    const connections = store.allConnections();
    return html`
      <div class="title">
        <h1>${t.connections.title}</h1>
        <a class="button primary" href="#/add">${icons.plus}${t.connections.add}</a>
      </div>
      ${connections.length === 0 ? this.#empty() : html`${this.#toDo(connections)}${this.#list(connections)}`}`;
  }

  #empty() {
    return html`
      <div class="card empty">
        ${icons.plug}
        <h2>${t.connections.empty}</h2>
        <p class="muted">${t.connections.emptyText}</p>
      </div>`;
  }

  #toDo(connections) {
    const things = thingsToDo(connections, store.allStrategies());
    return things.length === 0
      ? html`<p class="all-well">${icons.check}${t.todo.nothing}</p>`
      : html`
        <section class="card to-do" aria-labelledby="to-do-title">
          <h2 id="to-do-title">${t.todo.count(things.length)}</h2>
          <ul class="plain">
            ${things.map(({ look, text, href }) => html`<li class=${look}>${icons.warning}<a href=${href}>${text}</a></li>`)}
          </ul>
        </section>`;
  }

  #list(connections) {
    return html`
      <ul class="plain cards">
        ${connections.map((view) => html`<li class="card" data-connection=${view.id}>${this.#card(view)}</li>`)}
      </ul>`;
  }

  #card(view) {
    return html`
      <div class="card-head">
        <div>
          <h2><a class="stretched" href="#/connections/${view.id}">${view.name}</a></h2>
          <p class="muted">
            ${store.exchangeName(view.exchange)} · ${view.markets.map((market) => t.markets[market]).join(' + ')} ·
            <span class="nowrap">${t.connections.key(view.keyHint)}</span>
          </p>
        </div>
        <status-badge .status=${view.status}></status-badge>
      </div>
      ${this.#reason(view)}
      <p class="muted small-print">${this.#facts(view)}</p>`;
  }

  #reason(view) {
    const test = view.lastTest;
    if (view.status === 'ONLINE' || !test || test.outcome !== 'FAILED') {
      return view.status === 'ONLINE' ? nothing : html`<p>${t.statusMeans[view.status]}</p>`;
    }
    return html`
      <p class="reason"><strong>${test.title}.</strong> ${test.cause}</p>
      <p class="what-to-do"><span class="muted">${t.connection.whatToDo}:</span> ${test.whatToDo}</p>`;
  }

  #facts(view) {
    const facts = [];
    if (view.verifiedAt) {
      facts.push(t.connections.verified(relative(view.verifiedAt)));
    }
    if (view.nextTestAt && view.status !== 'ONLINE') {
      facts.push(t.connections.nextTest(relative(view.nextTestAt)));
    }
    if (expiresSoon(view)) {
      facts.push(t.connections.keyEnds(relative(view.expiresAt)));
    }
    if (view.warnings.length > 0) {
      facts.push(t.connections.warnings(view.warnings.length));
    }
    return facts.join(' · ');
  }
}
customElements.define('connections-page', ConnectionsPage);
