import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { icons } from './icons.js';

const ORDER = [
  'REACHABLE', 'CLOCK', 'KEY', 'PERMISSIONS', 'WITHDRAWAL', 'TRADE_SPOT', 'TRADE_FUTURES', 'BALANCE', 'ORDERS',
  'POSITIONS', 'IP_RESTRICTION',
];
const LOOK = {
  PASSED: ['good', 'check'],
  WARNED: ['caution', 'warning'],
  FAILED: ['bad', 'cross'],
  UNDETERMINED: ['caution', 'info'],
  SKIPPED: ['quiet', 'dash'],
  WAITING: ['quiet', 'dots'],
};

/** The steps of a test: live while it runs, as judged when it has ended. */
class TestSteps extends Part {
  static properties = { connection: { attribute: false }, test: { attribute: false } };

  render() {
    const steps = this.#steps();
    return html`
      <ol class="plain steps" aria-label=${t.connection.steps}>
        ${steps.map((step) => this.#row(step))}
      </ol>`;
  }

  #steps() {
    const test = this.test ?? this.connection.lastTest;
    if (test && test.outcome !== 'RUNNING') {
      return test.steps;
    }
    const seen = store.progress.get(this.connection.id);
    const live = seen && (!test || seen.number >= test.number) ? seen.steps : new Map();
    return ORDER.filter((name) => live.has(name) || this.#isExpected(name))
      .map((name) => live.get(name) ?? { step: name, outcome: 'WAITING' });
  }

  #isExpected(name) {
    const futures = this.connection.markets.includes('FUTURES');
    const spot = this.connection.markets.includes('SPOT');
    return name === 'TRADE_SPOT' ? spot : name === 'TRADE_FUTURES' || name === 'POSITIONS' ? futures : true;
  }

  #row({ step, outcome, evidence, millis }) {
    const [look, icon] = LOOK[outcome] ?? LOOK.WAITING;
    return html`
      <li class=${look} data-step=${step} data-outcome=${outcome}>
        <span class="mark">${icons[icon]}</span>
        <div>
          <span class="step-name">${t.steps[step] ?? step}<span class="visually-hidden">: ${t.outcome[outcome] ?? outcome}</span></span>
          ${evidence ? html`<span class="muted evidence">${evidence}</span>` : nothing}
        </div>
        ${millis === undefined || outcome === 'SKIPPED' ? nothing : html`<span class="muted millis">${t.steps.millis(millis)}</span>`}
      </li>`;
  }
}
customElements.define('test-steps', TestSteps);
