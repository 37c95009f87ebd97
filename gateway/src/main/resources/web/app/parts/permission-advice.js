import { html } from 'lit';
import { Part } from '../core/part.js';
import { t } from '../core/texts.js';
import { icons } from './icons.js';

const LOOK = { YES: ['good', 'check'], NEVER: ['bad', 'cross'], IF_NEEDED: ['quiet', 'info'], RECOMMENDED: ['busy', 'check'] };

/** Which permissions to tick on the exchange, as the exchange calls them, and why. */
class PermissionAdvice extends Part {
  static properties = { advice: { attribute: false } };

  render() {
    return html`<ul class="plain advice">${(this.advice ?? []).map((permission) => this.#row(permission))}</ul>`;
  }

  #row({ label, needed, why }) {
    const [look, icon] = LOOK[needed] ?? LOOK.IF_NEEDED;
    return html`
      <li>
        <span class="badge ${look}">${icons[icon]}${t.needed[needed] ?? needed}</span>
        <div><strong>${label}</strong><p class="muted">${why}</p></div>
      </li>`;
  }
}
customElements.define('permission-advice', PermissionAdvice);
