import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { go } from '../core/route.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import '../parts/create-key-guide.js';
import '../parts/exchange-choice.js';
import '../parts/key-form.js';
import '../parts/live-test.js';

/** The way from an exchange account to an Online connection, in four steps. */
class AddPage extends Part {
  static properties = { exchangeId: {}, step: { state: true }, savedId: { state: true } };

  constructor() {
    super();
    this.step = 0;
  }

  willUpdate(changed) {
    if (changed.has('exchangeId')) {
      this.step = store.exchange(this.exchangeId) ? 1 : 0;
      this.savedId = undefined;
    }
  }

  render() {
    return html`
      <h1>${t.add.title}</h1>
      <ol class="plain wizard">
        ${t.add.steps.map((name, index) => html`
          <li class=${index < this.step ? 'done' : ''} aria-current=${index === this.step ? 'step' : nothing}>
            <span class="number">${index + 1}</span>${name}
          </li>`)}
      </ol>
      <div class="card">${this.#step()}</div>`;
  }

  #step() {
    const exchange = store.exchange(this.exchangeId);
    switch (exchange ? this.step : 0) {
      case 1:
        return html`<create-key-guide .exchange=${exchange} @back=${() => go('/add')} @done=${() => this.#to(2)}></create-key-guide>`;
      case 2:
        return html`<key-form .exchange=${exchange} @back=${() => this.#to(1)} @saved=${this.#saved}></key-form>`;
      case 3:
        return html`<live-test .connectionId=${this.savedId} @again=${() => this.#to(2)}></live-test>`;
      default:
        return html`<exchange-choice></exchange-choice>`;
    }
  }

  #saved({ detail }) {
    this.savedId = detail.id;
    this.#to(3);
  }

  #to(step) {
    this.step = step;
    this.updateComplete.then(() => requestAnimationFrame(() => {
      const heading = this.querySelector('.card h2');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    }));
  }
}
customElements.define('add-page', AddPage);
