import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { t } from '../core/texts.js';
import { uniqueId } from '../core/dom.js';
import { faultsOf } from '../core/paste.js';

/**
 * The fields in which a key is pasted. What is in them is read once, when it is sent, and is in no variable of this
 * page before or after; `clear()` empties them, and so does leaving the page.
 */
class CredentialFields extends Part {
  static properties = { exchange: { attribute: false }, problem: { attribute: false }, faults: { state: true } };

  #id = uniqueId('credential');

  constructor() {
    super();
    this.faults = {};
  }

  disconnectedCallback() {
    this.clear();
    super.disconnectedCallback();
  }

  /** The pasted values, or null when something about them is wrong, which is then shown. */
  take() {
    const values = this.#values();
    this.faults = faultsOf(this.exchange, values);
    return Object.keys(this.faults).length === 0 ? values : null;
  }

  clear() {
    this.querySelectorAll('input, textarea').forEach((input) => {
      input.value = '';
    });
  }

  render() {
    return html`${this.exchange.credentialFields.map((field) => this.#field(field))}`;
  }

  #values() {
    const values = {};
    for (const field of this.exchange.credentialFields) {
      const value = this.querySelector(`[name="${field.name}"]`).value.trim();
      if (value !== '') {
        values[field.name] = value;
      }
    }
    return values;
  }

  #field(field) {
    const id = `${this.#id}-${field.name}`;
    const fault = this.faults[field.name] ?? this.problem?.about(`credentials.${field.name}`);
    const help = field.name === 'passphrase' ? t.fields.passphrase : field.secret ? t.fields.hidden : '';
    const described = [fault ? `${id}-fault` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ');
    return html`
      <div class="field">
        <label for=${id}>${field.label}${field.required ? nothing : html` <span class="muted">(${t.optional})</span>`}</label>
        ${this.#input(field, id, described, fault)}
        ${help ? html`<span class="help" id="${id}-help">${help}</span>` : nothing}
        ${fault ? html`<span class="fault" id="${id}-fault">${fault}</span>` : nothing}
      </div>`;
  }

  /** A private key may have several lines, which an input would drop; its pattern says so by allowing blanks. */
  #input(field, id, described, fault) {
    const wrong = fault ? 'true' : nothing;
    if (field.secret && field.pattern.includes('\\s')) {
      return html`
        <textarea id=${id} name=${field.name} class="masked" rows="4" autocomplete="off" autocapitalize="off"
          spellcheck="false" aria-describedby=${described || nothing} aria-invalid=${wrong}
          ?required=${field.required} @input=${this.#check}></textarea>`;
    }
    return html`
      <input id=${id} name=${field.name} type=${field.secret ? 'password' : 'text'}
        autocomplete=${field.secret ? 'new-password' : 'off'} autocapitalize="off" autocorrect="off" spellcheck="false"
        data-1p-ignore data-lpignore="true" data-bwignore aria-describedby=${described || nothing}
        aria-invalid=${wrong} ?required=${field.required} @input=${this.#check}>`;
  }

  /**
   * What is pasted is judged at once. While somebody types or mends, only what is right by now loses its message; and
   * nothing changes when a field is left, since that would move the button away from under the pointer.
   */
  #check(event) {
    const values = this.#values();
    const faults = faultsOf(this.exchange, values);
    const told = event.inputType === 'insertFromPaste' ? values : this.faults;
    this.faults = Object.fromEntries(Object.entries(faults).filter(([name]) => told[name] !== undefined));
  }
}
customElements.define('credential-fields', CredentialFields);
