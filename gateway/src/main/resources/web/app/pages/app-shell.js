import { html, nothing } from 'lit';
import { Part } from '../core/part.js';
import { announce } from '../core/dom.js';
import { live } from '../core/live.js';
import { route } from '../core/route.js';
import { session } from '../core/session.js';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { note } from '../parts/note-box.js';
import { problemNote } from '../parts/problem-note.js';
import { incidentNote } from '../parts/incident-note.js';
import './connections-page.js';
import './connection-page.js';
import './add-page.js';
import './strategies-page.js';
import './strategy-page.js';
import './webhooks-page.js';
import './exchanges-page.js';
import './operator-page.js';

const TICK = 20_000;

/** The frame around every page: who is signed in, where one can go, and what is going on. */
class AppShell extends Part {
  static properties = { state: { state: true }, problem: { state: true }, where: { state: true } };

  constructor() {
    super();
    this.state = 'starting';
    this.where = route();
    session.onEnded = () => {
      this.state = 'ended';
    };
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', () => this.#moved());
    store.addEventListener('connection-moved', ({ detail }) =>
      announce(t.announce.connection(detail.name, t.status[detail.status] ?? detail.status)));
    store.addEventListener('strategy-moved', ({ detail }) =>
      announce(t.announce.strategy(detail.name, t.status[detail.status] ?? detail.status)));
    setInterval(() => store.tick(), TICK);
    this.#start();
  }

  async #start() {
    try {
      await session.start();
      this.where = route();
      if (session.isSignedIn) {
        this.state = 'signed-in';
        live.start();
      } else if (session.takeSignedOut()) {
        this.state = 'signed-out';
      } else {
        this.state = 'leaving';
        await session.signIn();
      }
    } catch (problem) {
      this.problem = problem;
      this.state = 'failed';
    }
  }

  #moved() {
    this.where = route();
    this.updateComplete.then(() => this.focusHeading());
  }

  /** A new page is a new place for keyboard and screen reader too. */
  focusHeading() {
    requestAnimationFrame(() => {
      const heading = this.querySelector('main h1');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    });
  }

  updated() {
    requestAnimationFrame(() => {
      const heading = this.querySelector('main h1')?.textContent.trim();
      document.title = heading ? `${heading} – ${t.brand}` : t.brand;
    });
  }

  render() {
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${t.skip}</a>
      <header>
        <div class="bar">
          <a class="brand" href="#/connections"><img src="/static/icon.svg" alt="" width="28" height="28"><span>${t.brand}</span></a>
          ${this.#isInside() ? html`${this.#navigation()}${this.#who()}` : nothing}
        </div>
      </header>
      <main id="content">${this.#content()}</main>
      <div id="announcements" class="visually-hidden" aria-live="polite"></div>`;
  }

  #isInside() {
    return this.state === 'signed-in' || this.state === 'ended';
  }

  #skip(event) {
    event.preventDefault();
    this.focusHeading();
  }

  #navigation() {
    const places = [
      session.isTrader && ['connections', t.nav.connections],
      session.isTrader && ['strategies', t.nav.strategies],
      session.isTrader && ['webhooks', t.nav.webhooks],
      ['exchanges', t.nav.exchanges],
      session.isOperator && ['operator', t.nav.operator],
    ].filter(Boolean);
    const here = this.#place() === 'add' ? 'connections' : this.#place();
    return html`
      <nav aria-label=${t.nav.label}>
        ${places.map(([place, name]) => html`
          <a href="#/${place}" aria-current=${place === here ? 'page' : nothing}>${name}</a>`)}
      </nav>`;
  }

  #who() {
    return html`
      <div class="who">
        <span class="live ${store.isLive ? 'on' : ''}" role="status">${store.isLive ? t.live : t.notLive}</span>
        <span class="user" title=${t.session.signedInAs(session.user)}>${session.user}</span>
        <button type="button" class="small" @click=${() => session.signOut()}>${t.session.signOut}</button>
      </div>`;
  }

  #content() {
    switch (this.state) {
      case 'starting':
        return html`<p class="muted">${t.loading}</p>`;
      case 'leaving':
        return html`<p class="muted">${t.session.leaving}</p>`;
      case 'signed-out':
        return this.#door(t.session.signedOut, html`<p>${t.session.signedOutText}</p>`);
      case 'failed':
        return this.#door(t.session.failed, problemNote(this.problem));
      default:
        return html`
          ${this.state === 'ended'
            ? note('caution', t.session.ended, nothing, { alert: true, level: 0, actions: this.#signInButton() })
            : nothing}
          ${store.problem
            ? html`${problemNote(store.problem)}<p><button type="button" @click=${() => store.load()}>${t.tryAgain}</button></p>`
            : nothing}
          ${store.isLoaded ? html`${incidentNote()}${this.#page()}` : store.problem ? nothing : html`<p class="muted">${t.loading}</p>`}`;
    }
  }

  #door(title, body) {
    return html`<div class="door card"><h1>${title}</h1>${body}<p>${this.#signInButton()}</p></div>`;
  }

  #signInButton() {
    return html`<button type="button" class="primary" @click=${this.#signIn}>${t.session.signIn}</button>`;
  }

  async #signIn() {
    try {
      await session.signIn();
    } catch {
      location.reload();
    }
  }

  #place() {
    const [place] = this.where.path;
    const start = session.isTrader ? 'connections' : session.isOperator ? 'operator' : 'exchanges';
    return place ?? start;
  }

  #page() {
    const [, id, action] = this.where.path;
    if (!session.isTrader && !session.isOperator) {
      return html`<h1>${t.brand}</h1>${note('info', t.session.noRole, nothing, { level: 0 })}`;
    }
    switch (this.#place()) {
      case 'add':
        return html`<add-page .exchangeId=${id ?? ''}></add-page>`;
      case 'strategies':
        return id === undefined
          ? html`<strategies-page></strategies-page>`
          : html`<strategy-page .strategyId=${id} .action=${action ?? ''} .query=${this.where.query}></strategy-page>`;
      case 'webhooks':
        return html`<webhooks-page></webhooks-page>`;
      case 'exchanges':
        return html`<exchanges-page></exchanges-page>`;
      case 'operator':
        return html`<operator-page></operator-page>`;
      default:
        return id === undefined
          ? html`<connections-page></connections-page>`
          : html`<connection-page .connectionId=${id}></connection-page>`;
    }
  }
}
customElements.define('bf-app', AppShell);
