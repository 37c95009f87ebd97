import { html } from 'lit';
import { Part } from '../core/part.js';
import { t } from '../core/texts.js';
import './egress-addresses.js';
import './permission-advice.js';

/** Second step: making the key on the exchange, as the exchange's own pages go. */
class CreateKeyGuide extends Part {
  static properties = { exchange: { attribute: false } };

  render() {
    const { name, guide, permissions, ipRestriction } = this.exchange;
    return html`
      <h2>${t.add.create(name)}</h2>
      <p class="muted">${t.add.createIntro(name)}</p>
      <div class="columns">
        <section>
          <h3>${t.add.guide}</h3>
          <ol class="guide">${guide.map((step) => html`<li>${step}</li>`)}</ol>
        </section>
        <section>
          <h3>${t.add.tick}</h3>
          <permission-advice .advice=${permissions}></permission-advice>
          <h3>${t.add.addresses}</h3>
          <p class="muted">${t.add.addressesHelp} ${ipRestriction?.advice ?? ''}</p>
          <egress-addresses></egress-addresses>
        </section>
      </div>
      <div class="actions">
        <button type="button" @click=${() => this.dispatchEvent(new Event('back'))}>${t.back}</button>
        <button type="button" class="primary" @click=${() => this.dispatchEvent(new Event('done'))}>${t.add.have}</button>
      </div>`;
  }
}
customElements.define('create-key-guide', CreateKeyGuide);
