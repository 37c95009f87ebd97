import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { moment } from '../core/format.js';
import { t } from '../core/texts.js';
import { problemNote } from './problem-note.js';

/** Tests that have ended, newest first; read again whenever another one has. */
class TestHistory extends Part {
  static properties = { connection: { attribute: false }, tests: { state: true }, problem: { state: true } };

  #read = '';

  willUpdate() {
    const { id, lastTest } = this.connection;
    const mark = `${id} ${lastTest?.number} ${lastTest?.outcome}`;
    if (mark !== this.#read) {
      this.#read = mark;
      this.#load(id, mark);
    }
  }

  async #load(id, mark) {
    try {
      const page = await api.testsOf(id);
      if (this.#read === mark) {
        this.tests = page.items.filter((test) => test.outcome !== 'RUNNING');
        this.problem = undefined;
      }
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) {
      return problemNote(this.problem);
    }
    if (!this.tests) {
      return html`<p class="muted">${t.loading}</p>`;
    }
    return this.tests.length === 0
      ? html`<p class="muted">${t.connection.historyEmpty}</p>`
      : html`<ul class="plain history">${this.tests.map((test) => this.#row(test))}</ul>`;
  }

  #row(test) {
    return html`
      <li>
        <span class="badge ${test.outcome === 'PASSED' ? 'good' : 'bad'}">${test.outcome === 'PASSED' ? t.outcome.PASSED : (test.title ?? t.outcome.FAILED)}</span>
        <span>${t.connection.stepsOf(test.number, t.trigger[test.trigger] ?? test.trigger)}</span>
        <span class="muted">${moment(test.finishedAt)}</span>
        ${test.exchangeCode ? html`<span class="muted">${t.connection.code(test.exchangeCode)}</span>` : nothing}
      </li>`;
  }
}
customElements.define('test-history', TestHistory);
