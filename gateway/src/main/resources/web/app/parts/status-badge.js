import { html } from 'lit';
import { Part } from '../core/part.js';
import { t } from '../core/texts.js';
import { icons } from './icons.js';

const LOOK = {
  ONLINE: ['good', 'check'],
  ENABLED: ['good', 'check'],
  ACTIVE: ['good', 'check'],
  PENDING: ['busy', 'clock'],
  REMOVING: ['busy', 'clock'],
  DEGRADED: ['caution', 'warning'],
  SUSPENDED: ['bad', 'warning'],
  FAILED: ['bad', 'cross'],
  DISABLED: ['quiet', 'dash'],
};

/** A status in a word and a colour, never by colour alone. */
class StatusBadge extends Part {
  static properties = { status: {} };

  render() {
    const [look, icon] = LOOK[this.status] ?? ['quiet', 'info'];
    return html`<span class="badge ${look}">${icons[icon]}${t.status[this.status] ?? this.status}</span>`;
  }
}
customElements.define('status-badge', StatusBadge);
