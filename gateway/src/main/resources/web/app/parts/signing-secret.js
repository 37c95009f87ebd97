import { html } from 'lit';
import { Part } from '../core/part.js';
import { t } from '../core/texts.js';
import { note } from './note-box.js';
import './copy-button.js';

/** A webhook's signing secret, the one time that it can be read; says `stored` when the user has it. */
class SigningSecret extends Part {
  static properties = { secret: { attribute: false } };

  /** A screen reader reads the heading out and not, as an alert would, the secret. */
  firstUpdated() {
    const heading = this.querySelector('h2');
    heading.setAttribute('tabindex', '-1');
    heading.focus();
  }

  render() {
    const { value, url } = this.secret;
    return note(
      'caution',
      t.webhooks.secretTitle,
      html`
        <p>${t.webhooks.secretText(url)}</p>
        <div class="addresses"><code>${value}</code><copy-button .text=${value} .label=${t.webhooks.copySecret}></copy-button></div>`,
      { actions: html`<button type="button" @click=${() => this.dispatchEvent(new Event('stored'))}>${t.webhooks.stored}</button>` },
    );
  }
}
customElements.define('signing-secret', SigningSecret);
