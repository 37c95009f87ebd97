import { LitElement } from 'lit';
import { store } from './store.js';

/**
 * What all components of this page share: they render into the document itself, so that one style sheet, labels and
 * the browser's own find and fill-in work everywhere, and they render again when the store has news.
 */
export class Part extends LitElement {
  #heard = () => this.requestUpdate();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    store.addEventListener('change', this.#heard);
  }

  disconnectedCallback() {
    store.removeEventListener('change', this.#heard);
    super.disconnectedCallback();
  }
}
