import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import './copy-button.js';

/** Our addresses, for the key's whitelist. */
class EgressAddresses extends Part {
  render() {
    const addresses = store.egress?.addresses ?? [];
    return addresses.length === 0
      ? nothing
      : html`
        <div class="addresses">
          <ul class="plain">${addresses.map((address) => html`<li><code>${address}</code></li>`)}</ul>
          <copy-button .text=${addresses.join('\n')} .label=${t.add.copyAll}></copy-button>
        </div>`;
  }
}
customElements.define('egress-addresses', EgressAddresses);
