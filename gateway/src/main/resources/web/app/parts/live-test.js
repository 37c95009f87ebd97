import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { failureNote } from './failure-note.js';
import { note } from './note-box.js';
import './test-steps.js';

/** Last step: the test, as it runs, and where to go from its end. */
class LiveTest extends Part {
  static properties = { connectionId: {} };

  render() {
    const connection = store.connections.get(this.connectionId);
    if (!connection) {
      return note('info', t.connection.gone, t.connection.goneText);
    }
    const isRunning = !connection.lastTest || connection.lastTest.outcome === 'RUNNING';
    return html`
      ${isRunning ? html`<h2>${t.add.tested(connection.name)}</h2>` : this.#end(connection)}
      <test-steps .connection=${connection}></test-steps>
      ${isRunning ? html`<p class="muted" role="status">${t.connection.testing}</p>` : this.#ways(connection)}`;
  }

  #end(connection) {
    return connection.status === 'ONLINE'
      ? note('good', t.add.online(connection.name), t.statusMeans.ONLINE, { alert: true })
      : failureNote(connection);
  }

  #ways(connection) {
    return html`
      <div class="actions">
        <a class="button" href="#/connections/${connection.id}">${t.add.open}</a>
        ${connection.status === 'ONLINE'
          ? html`<a class="button primary" href="#/strategies/new?connection=${connection.id}">${t.add.enable}</a>`
          : nothing}
      </div>`;
  }
}
customElements.define('live-test', LiveTest);
