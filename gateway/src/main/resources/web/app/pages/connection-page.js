import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { expiresSoon } from '../core/attention.js';
import { daysUntil, moment } from '../core/format.js';
import { go } from '../core/route.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { confirmed, prompted } from '../parts/confirm-dialog.js';
import { failureNote } from '../parts/failure-note.js';
import { note } from '../parts/note-box.js';
import { problemNote } from '../parts/problem-note.js';
import { replacementNote } from '../parts/replacement-note.js';
import '../parts/connection-facts.js';
import '../parts/markets-form.js';
import '../parts/permission-table.js';
import '../parts/replace-key.js';
import '../parts/status-badge.js';
import '../parts/strategy-list.js';
import '../parts/test-history.js';
import '../parts/test-steps.js';

/** One connection: how it is, why, what to do, and everything that can be done with it. */
class ConnectionPage extends Part {
  static properties = {
    connectionId: {},
    problem: { state: true },
    panel: { state: true },
    isBusy: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('connectionId')) {
      this.panel = undefined;
      this.problem = undefined;
    }
  }

  render() {
    const view = store.connections.get(this.connectionId);
    if (!view) {
      return html`
        <p><a href="#/connections">← ${t.connection.back}</a></p>
        <h1>${t.connection.gone}</h1>
        <p>${t.connection.goneText}</p>`;
    }
    const isRunning = view.lastTest?.outcome === 'RUNNING';
    return html`
      <p><a href="#/connections">← ${t.connection.back}</a></p>
      <div class="title">
        <div>
          <h1>${view.name}</h1>
          <p class="muted">${store.exchangeName(view.exchange)} · ${t.connections.key(view.keyHint)}</p>
        </div>
        <status-badge .status=${view.status}></status-badge>
      </div>
      ${problemNote(this.problem)} ${this.#standing(view)} ${replacementNote(view)} ${this.#warnings(view)}
      ${this.#actions(view, isRunning)} ${this.#panel(view)}
      <div class="columns">
        <section class="card" aria-labelledby="steps-title">
          <h2 id="steps-title">${t.connection.steps}</h2>
          ${view.lastTest
            ? html`<p class="muted">${t.connection.stepsOf(view.lastTest.number, t.trigger[view.lastTest.trigger] ?? view.lastTest.trigger)}</p>`
            : nothing}
          <test-steps .connection=${view}></test-steps>
        </section>
        <div>
          <section class="card" aria-labelledby="permissions-title">
            <h2 id="permissions-title">${t.connection.permissions}</h2>
            <permission-table .connection=${view}></permission-table>
          </section>
          <section class="card" aria-labelledby="facts-title">
            <h2 id="facts-title">${t.connection.facts}</h2>
            <connection-facts .connection=${view}></connection-facts>
          </section>
        </div>
      </div>
      ${this.#strategies(view)}
      <section class="card" aria-labelledby="history-title">
        <h2 id="history-title">${t.connection.history}</h2>
        <test-history .connection=${view}></test-history>
      </section>`;
  }

  #standing(view) {
    if (view.status === 'ONLINE') {
      return nothing;
    }
    return view.lastTest?.outcome === 'FAILED' && view.status !== 'REMOVING'
      ? failureNote(view)
      : note('busy', t.status[view.status], t.statusMeans[view.status]);
  }

  #warnings(view) {
    const days = view.expiresAt ? daysUntil(view.expiresAt) : 0;
    const others = view.warnings.filter((warning) => warning.code !== 'EXPIRES_SOON');
    return html`
      ${expiresSoon(view) ? note('caution', t.expiry.soon(days), t.expiry.text(moment(view.expiresAt))) : nothing}
      ${others.length === 0
        ? nothing
        : note('caution', t.connection.warnings, html`<ul>${others.map(({ code, message }) => html`<li data-warning=${code}>${message}</li>`)}</ul>`)}`;
  }

  #actions(view, isRunning) {
    const isLeaving = view.status === 'REMOVING';
    return html`
      <div class="actions toolbar">
        <button type="button" class="primary" ?disabled=${isRunning || isLeaving || this.isBusy} @click=${this.#test}>
          ${isRunning ? t.connection.testing : t.connection.test}
        </button>
        ${this.#toggle('replace', t.connection.replace, isLeaving)}
        <button type="button" ?disabled=${isLeaving} @click=${this.#rename}>${t.connection.rename}</button>
        ${this.#toggle('markets', t.connection.changeMarkets, isLeaving)}
        <button type="button" class="danger" ?disabled=${isLeaving} @click=${this.#remove}>${t.connection.remove}</button>
      </div>`;
  }

  #toggle(panel, label, isDisabled) {
    return html`
      <button type="button" aria-expanded=${this.panel === panel ? 'true' : 'false'} ?disabled=${isDisabled}
        @click=${() => { this.panel = this.panel === panel ? undefined : panel; }}>${label}</button>`;
  }

  #panel(view) {
    const close = () => {
      this.panel = undefined;
    };
    switch (this.panel) {
      case 'replace':
        return html`<replace-key class="card" .connection=${view} @done=${close}></replace-key>`;
      case 'markets':
        return html`<markets-form class="card" .connection=${view} @done=${close}></markets-form>`;
      default:
        return nothing;
    }
  }

  #strategies(view) {
    const strategies = store.strategiesOn(view.id);
    return html`
      <section class="card" aria-labelledby="strategies-title">
        <div class="card-head">
          <h2 id="strategies-title">${t.connection.strategies}</h2>
          <a class="button small" href="#/strategies/new?connection=${view.id}">${t.connection.newStrategy}</a>
        </div>
        ${strategies.length === 0 ? html`<p class="muted">${t.connection.noStrategies}</p>` : nothing}
        ${view.status === 'ONLINE' ? nothing : html`<p class="muted">${t.connection.needsOnline}</p>`}
        <strategy-list .strategies=${strategies}></strategy-list>
      </section>`;
  }

  #test = () => this.#doing(async () => {
    const test = await api.testConnection(this.connectionId);
    const view = store.connections.get(this.connectionId);
    if (view && (!view.lastTest || test.number >= view.lastTest.number)) {
      store.putConnection({ ...view, lastTest: test });
    }
  });

  #rename = async () => {
    const view = store.connections.get(this.connectionId);
    const name = await prompted(t.connection.rename, t.add.name, view.name, t.save);
    if (name && name !== view.name) {
      await this.#doing(async () => store.putConnection(await api.changeConnection(view.id, { name })));
    }
  };

  #remove = async () => {
    const view = store.connections.get(this.connectionId);
    const running = store.strategiesOn(view.id).filter((strategy) => strategy.status === 'ENABLED');
    const body = html`
      <p>${t.connection.removeText}</p>
      ${running.length > 0 ? html`<p><strong>${t.connection.removeStrategies(running.length)}</strong></p>` : nothing}`;
    if (await confirmed(t.connection.removeTitle(view.name), body, t.connection.remove)) {
      await this.#doing(async () => {
        store.putConnection(await api.removeConnection(view.id));
        go('/connections');
      });
    }
  };

  async #doing(what) {
    this.problem = undefined;
    this.isBusy = true;
    try {
      await what();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.isBusy = false;
    }
  }
}
customElements.define('connection-page', ConnectionPage);
