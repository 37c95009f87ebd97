import { html } from 'lit';
import { Part } from '../core/part.js';
import { announce } from '../core/dom.js';
import { t } from '../core/texts.js';
import { icons } from './icons.js';

/** Copies a text. Never one that was pasted here: those are read once, when they are sent. */
class CopyButton extends Part {
  static properties = { text: {}, label: {}, done: { state: true } };

  render() {
    return html`
      <button type="button" class="small" @click=${this.#copy}>
        ${this.done ? icons.check : icons.copy}${this.done ? t.copied : (this.label ?? t.copy)}
      </button>`;
  }

  async #copy() {
    await navigator.clipboard.writeText(this.text);
    this.done = true;
    announce(t.copied);
    setTimeout(() => {
      this.done = false;
    }, 2000);
  }
}
customElements.define('copy-button', CopyButton);
