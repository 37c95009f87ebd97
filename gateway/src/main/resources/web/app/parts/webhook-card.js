import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { api } from '../core/api.js';
import { announce } from '../core/dom.js';
import { moment, relative } from '../core/format.js';
import { t } from '../core/texts.js';
import { confirmed } from './confirm-dialog.js';
import { note } from './note-box.js';
import { problemNote } from './problem-note.js';
import './status-badge.js';
import './webhook-form.js';

const ASK_AGAIN = 1_000;
const LONGEST_WAIT = 30_000;

/** One webhook. Says `changed` with its newest view, and `removed` with the last; both bubble up to the list. */
class WebhookCard extends Part {
  static properties = {
    webhook: { attribute: false },
    problem: { state: true },
    isBusy: { state: true },
    isEditing: { state: true },
    isTesting: { state: true },
  };

  render() {
    if (this.isEditing) {
      return html`<webhook-form .webhook=${this.webhook} @saved=${this.#saved} @cancel=${this.#leaveForm}></webhook-form>`;
    }
    const { url, events, status } = this.webhook;
    return html`
      <div class="card-head">
        <div>
          <h2>${this.#name()}</h2>
          <p class="muted"><code>${url}</code></p>
        </div>
        <status-badge .status=${status}></status-badge>
      </div>
      ${problemNote(this.problem)} ${this.#standing()}
      <dl class="facts">
        <div><dt>${t.webhooks.tellsOf}</dt><dd>${t.list(events.map((event) => t.webhooks.short[event] ?? event))}</dd></div>
        <div><dt>${t.webhooks.lastDelivery}</dt><dd>${this.#delivery()}</dd></div>
        ${this.#formerSecret()}
      </dl>
      ${this.#actions(status === 'ACTIVE')}`;
  }

  #name() {
    return this.webhook.description || new URL(this.webhook.url).host;
  }

  #standing() {
    const { status, disabledReason, whatToDo, failingSince } = this.webhook;
    if (status === 'DISABLED') {
      return note('caution', t.webhooks.off, disabledReason === 'OWNER' ? t.webhooks.offByOwner : whatToDo, { level: 3 });
    }
    return failingSince ? note('bad', t.webhooks.failing(relative(failingSince)), t.webhooks.failingText, { level: 3 }) : nothing;
  }

  #delivery() {
    const { lastDelivery } = this.webhook;
    if (this.isTesting) {
      return t.webhooks.testing;
    }
    if (!lastDelivery) {
      return t.webhooks.nothingYet;
    }
    const { event, at, outcome, detail } = lastDelivery;
    const isGood = outcome === 'DELIVERED';
    return html`
      <span class="badge ${isGood ? 'good' : 'bad'}">${t.webhooks.outcome[outcome] ?? outcome}</span>
      ${t.webhooks.short[event] ?? event}, <time datetime=${at} title=${moment(at)}>${relative(at)}</time>${isGood ? nothing : `: ${detail}`}`;
  }

  #formerSecret() {
    const { formerSecretUntil } = this.webhook;
    return formerSecretUntil
      ? html`<div><dt>${t.webhooks.former}</dt><dd>${moment(formerSecretUntil)}</dd></div>`
      : nothing;
  }

  #actions(isActive) {
    return html`
      <div class="actions toolbar">
        ${this.#button('test', t.webhooks.test, this.#test, { isDisabled: !isActive || this.isTesting })}
        ${this.#button('edit', t.webhooks.edit, () => { this.isEditing = true; })}
        ${isActive
          ? this.#button('disable', t.webhooks.disable, () => this.#change({ enabled: false }))
          : this.#button('enable', t.webhooks.enable, () => this.#change({ enabled: true }))}
        ${this.#button('secret', t.webhooks.newSecret, this.#newSecret)}
        ${this.#button('remove', t.webhooks.remove, this.#remove, { look: 'danger' })}
      </div>`;
  }

  /**
   * The name of the webhook belongs to the button's, for those who hear buttons one by one. A button is never disabled as
   * such: one that has the focus would lose it.
   */
  #button(action, label, click, { look = '', isDisabled = false } = {}) {
    return html`
      <button type="button" class=${look} data-action=${action} aria-label="${label} ${this.#name()}"
        aria-disabled=${isDisabled ? 'true' : nothing} @click=${() => this.isBusy || isDisabled || click()}>${label}</button>`;
  }

  #saved = (event) => {
    event.stopPropagation();
    this.#tell('changed', event.detail);
    this.#leaveForm();
  };

  #leaveForm = async () => {
    this.isEditing = false;
    await this.updateComplete;
    this.querySelector('[data-action="edit"]').focus();
  };

  #change(change) {
    return this.#doing(async () => this.#tell('changed', await api.changeWebhook(this.webhook.id, change)));
  }

  #newSecret = async () => {
    if (await confirmed(t.webhooks.newSecretTitle, html`<p>${t.webhooks.newSecretText}</p>`, t.webhooks.newSecret, { danger: false })) {
      await this.#change({ rotateSecret: true });
    }
  };

  #remove = async () => {
    if (await confirmed(t.webhooks.removeTitle(this.#name()), html`<p>${t.webhooks.removeText}</p>`, t.webhooks.remove)) {
      await this.#doing(async () => {
        await api.removeWebhook(this.webhook.id);
        this.#tell('removed', this.webhook);
      });
    }
  };

  #test = () => this.#doing(async () => {
    const { messageId } = await api.testWebhook(this.webhook.id);
    this.isTesting = true;
    announce(t.webhooks.testing);
    this.#await(messageId).finally(() => {
      this.isTesting = false;
    });
  });

  /** Asks how the test went until it has ended, or for as long as anybody would wait. */
  async #await(messageId) {
    const end = Date.now() + LONGEST_WAIT;
    while (this.isConnected && Date.now() < end) {
      const view = await api.webhook(this.webhook.id).catch(() => this.webhook);
      if (view.lastDelivery?.messageId === messageId) {
        this.#tell('changed', view);
        announce(`${this.#name()}: ${t.webhooks.outcome[view.lastDelivery.outcome]}`);
        return;
      }
      await new Promise((wake) => setTimeout(wake, ASK_AGAIN));
    }
  }

  async #doing(action) {
    this.isBusy = true;
    this.problem = undefined;
    try {
      await action();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.isBusy = false;
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
customElements.define('webhook-card', WebhookCard);
