import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { announce } from '../core/dom.js';
import { t } from '../core/texts.js';
import { icons } from '../parts/icons.js';
import { problemNote } from '../parts/problem-note.js';
import '../parts/signing-secret.js';
import '../parts/webhook-card.js';
import '../parts/webhook-form.js';

const REFRESH = 15_000;

/** Servers of the owner's that are told what happens: how deliveries go, and everything that can be done about them. */
class WebhooksPage extends Part {
  static properties = {
    webhooks: { state: true },
    problem: { state: true },
    isAdding: { state: true },
    secret: { state: true },
  };

  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.#timer = setInterval(() => document.hidden || this.#load(), REFRESH);
  }

  /** A secret that is still on the screen goes with the page. */
  disconnectedCallback() {
    clearInterval(this.#timer);
    this.secret = undefined;
    super.disconnectedCallback();
  }

  render() {
    return html`
      <div class="title">
        <h1>${t.webhooks.title}</h1>
        <button type="button" class="primary" aria-expanded=${this.isAdding ? 'true' : 'false'}
          @click=${() => { this.isAdding = !this.isAdding; }}>${icons.plus}${t.webhooks.add}</button>
      </div>
      <p class="muted">${t.webhooks.intro}</p>
      ${problemNote(this.problem, { what: t.webhooks.title })}
      ${this.secret ? html`<signing-secret .secret=${this.secret} @stored=${this.#stored}></signing-secret>` : nothing}
      ${this.isAdding
        ? html`<webhook-form class="card" @saved=${this.#added} @undecided=${() => this.#load()}
            @cancel=${() => { this.isAdding = false; }}></webhook-form>`
        : nothing}
      ${this.#list()}`;
  }

  #list() {
    if (!this.webhooks) {
      return this.problem ? nothing : html`<p class="muted">${t.loading}</p>`;
    }
    return this.webhooks.length === 0
      ? html`<div class="card empty">${icons.bell}<h2>${t.webhooks.empty}</h2><p class="muted">${t.webhooks.emptyText}</p></div>`
      : html`
        <ul class="plain cards" @changed=${({ detail }) => this.#keep(detail)} @removed=${({ detail }) => this.#drop(detail)}>
          ${repeat(this.webhooks, ({ id }) => id, (webhook) => html`
            <li class="card" data-webhook=${webhook.id}><webhook-card .webhook=${webhook}></webhook-card></li>`)}
        </ul>`;
  }

  #added = ({ detail }) => {
    this.isAdding = false;
    announce(t.webhooks.added);
    this.#keep(detail);
  };

  #stored = () => {
    this.secret = undefined;
    this.querySelector('.title button').focus();
  };

  /** The secret, where an answer has one, is kept apart: it is shown until the user has stored it, and never again. */
  #keep({ secret, ...view }) {
    const others = (this.webhooks ?? []).filter(({ id }) => id !== view.id);
    this.webhooks = newestFirst([...others, view]);
    if (secret) {
      this.secret = { value: secret, url: view.url };
    }
  }

  #drop({ id }) {
    this.webhooks = this.webhooks.filter((webhook) => webhook.id !== id);
    this.querySelector('.title button').focus();
  }

  async #load() {
    try {
      this.webhooks = newestFirst(await api.webhooks());
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
    }
  }
}

function newestFirst(webhooks) {
  return webhooks.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
customElements.define('webhooks-page', WebhooksPage);
