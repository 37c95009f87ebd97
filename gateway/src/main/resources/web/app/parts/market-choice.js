import { html, nothing } from 'lit';
import { t } from '../core/texts.js';

/** Check boxes for markets; read them with `chosenMarkets`. */
export function marketChoice(markets, chosen, fault) {
  return html`
    <fieldset aria-describedby=${fault ? 'markets-fault' : 'markets-help'}>
      <legend>${t.markets.label}</legend>
      <div class="choices">
        ${markets.map((market) => html`
          <label class="choice">
            <input type="checkbox" name="markets" value=${market} .checked=${chosen.includes(market)}>${t.markets[market]}
          </label>`)}
      </div>
      ${fault
        ? html`<span class="fault" id="markets-fault">${fault}</span>`
        : html`<span class="help" id="markets-help">${markets.length > 1 ? t.markets.help : nothing}</span>`}
    </fieldset>`;
}

export function chosenMarkets(root) {
  return [...root.querySelectorAll('[name="markets"]:checked')].map((box) => box.value);
}
