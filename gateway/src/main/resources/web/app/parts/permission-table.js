import { html } from 'lit';
import { Part } from '../core/part.js';
import { relative } from '../core/format.js';
import { t } from '../core/texts.js';
import { icons } from './icons.js';

/** What the key may do, and how that was learnt. Unknown is shown as unknown, a statement as a statement. */
class PermissionTable extends Part {
  static properties = { connection: { attribute: false } };

  render() {
    const permissions = Object.entries(this.connection.permissions);
    if (permissions.length === 0) {
      return html`<p class="muted">${t.permission.none}</p>`;
    }
    return html`
      <table class="stacked">
        <thead><tr><th scope="col">${t.permission.name}</th><th scope="col">${t.permission.state}</th><th scope="col">${t.permission.how}</th></tr></thead>
        <tbody>${permissions.map(([name, state]) => this.#row(name, state))}</tbody>
      </table>`;
  }

  #row(name, state) {
    const evidence = this.connection.permissionEvidence[name];
    const [look, icon] = this.#look(name, state);
    const text = evidence?.source === 'STATEMENT' ? t.permissionState.stated : t.permissionState[state];
    return html`
      <tr data-permission=${name}>
        <th scope="row">${t.permission[name] ?? name}</th>
        <td><span class="badge ${look}">${icons[icon]}${text}</span></td>
        <td class="muted">
          ${evidence ? t.evidence.at(t.evidence[evidence.source] ?? evidence.source, relative(evidence.at)) : t.never}
        </td>
      </tr>`;
  }

  #look(name, state) {
    if (state === 'UNVERIFIABLE' || this.connection.permissionEvidence[name]?.source === 'STATEMENT') {
      return ['caution', 'info'];
    }
    const isOn = state === 'CONFIRMED_ON';
    switch (name) {
      case 'WITHDRAW':
        return isOn ? ['bad', 'cross'] : ['good', 'check'];
      case 'IP_RESTRICTION':
        return isOn ? ['good', 'check'] : ['caution', 'warning'];
      case 'TRADE_FUTURES':
        return isOn ? ['good', 'check'] : ['quiet', 'dash'];
      default:
        return isOn ? ['good', 'check'] : ['bad', 'cross'];
    }
  }
}
customElements.define('permission-table', PermissionTable);
