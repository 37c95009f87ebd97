import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { moment } from '../core/format.js';
import { go } from '../core/route.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { confirmed } from '../parts/confirm-dialog.js';
import { note } from '../parts/note-box.js';
import { problemNote } from '../parts/problem-note.js';
import { suspendedNote } from '../parts/suspended-note.js';
import '../parts/status-badge.js';
import '../parts/strategy-form.js';
import '../parts/strategy-switch.js';

/** One strategy: its state, its settings, and the form to make or change it. */
class StrategyPage extends Part {
  static properties = { strategyId: {}, action: {}, query: { attribute: false }, problem: { state: true } };

  render() {
    if (this.strategyId === 'new') {
      return html`
        <h1>${t.strategy.newTitle}</h1>
        <strategy-form class="card" .connectionId=${this.query?.get('connection') ?? ''}
          @saved=${({ detail }) => go(`/strategies/${detail.id}`)} @cancel=${() => go('/strategies')}></strategy-form>`;
    }
    const view = store.strategies.get(this.strategyId);
    if (!view) {
      return html`<h1>${t.strategies.gone}</h1><p>${t.strategies.goneText}</p><p><a href="#/strategies">${t.strategies.title}</a></p>`;
    }
    return this.action === 'edit' ? this.#editing(view) : this.#showing(view);
  }

  #editing(view) {
    const back = () => go(`/strategies/${view.id}`);
    return html`
      <h1>${t.strategy.editTitle(view.name)}</h1>
      <strategy-form class="card" .strategy=${view} @saved=${back} @cancel=${back}></strategy-form>`;
  }

  #showing(view) {
    return html`
      <p><a href="#/strategies">← ${t.strategies.title}</a></p>
      <div class="title">
        <div>
          <h1>${view.name}</h1>
          <p class="muted">${this.#connection(view)}</p>
        </div>
        <status-badge .status=${view.status}></status-badge>
      </div>
      ${suspendedNote(view)}
      ${(view.warnings ?? []).length > 0
        ? note('caution', t.connection.warnings, html`<ul>${view.warnings.map(({ message }) => html`<li>${message}</li>`)}</ul>`)
        : nothing}
      ${problemNote(this.problem)}
      <div class="actions toolbar">
        <strategy-switch .strategy=${view}></strategy-switch>
        <a class="button" href="#/strategies/${view.id}/edit">${t.strategies.edit}</a>
        <button type="button" class="danger" @click=${() => this.#remove(view)}>${t.strategies.remove}</button>
      </div>
      <div class="card">${this.#settings(view)}</div>`;
  }

  #connection(view) {
    const connection = store.connections.get(view.connectionId);
    return connection
      ? html`<a href="#/connections/${connection.id}">${connection.name}</a> · ${t.status[connection.status]}`
      : t.strategies.unknownConnection;
  }

  #settings(view) {
    const percent = (value) => `${value} %`;
    const settings = [
      [t.strategy.market, t.markets[view.market]],
      [t.strategy.pairs, view.pairs.join(', ')],
      [t.strategy.risk, t.strategy.riskLevel[view.riskLevel]],
      [t.strategy.margin, `${view.marginLimit.amount} ${view.marginLimit.currency}`],
      [t.strategy.addOns, view.addOns ? `${view.addOns.maxCount} × ${percent(view.addOns.stepPercent)}, × ${view.addOns.sizeMultiplier}` : t.no],
      [t.strategy.recovery, view.recoveryMode?.enabled ? percent(view.recoveryMode.maxDrawdownPercent) : t.no],
      [t.strategy.resume, view.resumeWhenOnline ? t.yes : t.no],
      [t.connection.created, moment(view.createdAt)],
    ];
    return html`<dl class="facts">${settings.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  async #remove(view) {
    if (await confirmed(t.strategies.removeTitle(view.name), html`<p>${t.strategies.removeText}</p>`, t.strategies.remove)) {
      try {
        await api.removeStrategy(view.id);
        store.dropStrategy(view.id);
        go('/strategies');
      } catch (problem) {
        this.problem = problem;
      }
    }
  }
}
customElements.define('strategy-page', StrategyPage);
