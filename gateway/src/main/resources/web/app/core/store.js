import { api } from './api.js';
import { session } from './session.js';

/**
 * What this page knows of the user's connections, strategies and the exchanges. Views carry versions: the highest wins,
 * wherever it came from, so that an answer and a live event may overtake each other.
 */
class Store extends EventTarget {
  connections = new Map();
  strategies = new Map();
  exchanges = [];
  egress = null;
  /** Steps of running tests, by connection: `{number, steps: Map}`. */
  progress = new Map();
  /** Ids that are gone; a late word about one of them does not bring it back. */
  #gone = new Set();
  isLive = false;
  isLoaded = false;
  problem = null;

  async load() {
    this.problem = null;
    try {
      const trader = session.isTrader;
      const [exchanges, egress, connections, strategies] = await Promise.all([
        api.exchanges(),
        api.egressAddresses(),
        trader ? api.connections() : [],
        trader ? api.strategies() : [],
      ]);
      this.exchanges = exchanges;
      this.egress = egress;
      connections.forEach((view) => this.#keep(this.connections, view));
      strategies.forEach((view) => this.#keep(this.strategies, view));
      this.isLoaded = true;
    } catch (problem) {
      this.problem = problem;
    }
    this.#changed();
  }

  async refreshExchanges() {
    const exchanges = await api.exchanges();
    this.exchanges = exchanges;
    this.#changed();
  }

  apply(name, data) {
    switch (name) {
      case 'connection':
        this.putConnection(data);
        break;
      case 'strategy':
        this.putStrategy(data);
        break;
      case 'test':
        this.#step(data);
        break;
      case 'exchange':
        this.#exchangeMoved(data);
        break;
      case 'reset':
        this.#reset(data);
        break;
      default:
        return;
    }
    this.#changed();
  }

  putConnection(view) {
    const before = this.connections.get(view.id);
    this.#keep(this.connections, view);
    if (view.lastTest && view.lastTest.outcome !== 'RUNNING') {
      const progress = this.progress.get(view.id);
      if (progress && progress.number <= view.lastTest.number) {
        this.progress.delete(view.id);
      }
    }
    if (before && before.status !== view.status) {
      this.dispatchEvent(new CustomEvent('connection-moved', { detail: view }));
    }
    this.#changed();
  }

  putStrategy(view) {
    const before = this.strategies.get(view.id);
    this.#keep(this.strategies, view);
    if (before && before.status !== view.status) {
      this.dispatchEvent(new CustomEvent('strategy-moved', { detail: view }));
    }
    this.#changed();
  }

  dropStrategy(id) {
    this.#drop(this.strategies, id);
    this.#changed();
  }

  /** Time has passed: what is shown as "in 5 minutes" has to be said anew. */
  tick() {
    this.#changed();
  }

  setLive(isLive) {
    this.isLive = isLive;
    this.#changed();
  }

  exchange(id) {
    return this.exchanges.find((exchange) => exchange.id === id);
  }

  exchangeName(id) {
    return this.exchange(id)?.name ?? id;
  }

  strategiesOn(connectionId) {
    return this.allStrategies().filter((strategy) => strategy.connectionId === connectionId);
  }

  allConnections() {
    return [...this.connections.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  allStrategies() {
    return [...this.strategies.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  #keep(views, view) {
    const known = views.get(view.id);
    if (view.status === 'REMOVED') {
      this.#drop(views, view.id);
    } else if (this.#gone.has(view.id)) {
      return;
    } else if (!known || (view.version ?? 0) >= (known.version ?? 0)) {
      views.set(view.id, view);
    }
  }

  #drop(views, id) {
    views.delete(id);
    this.#gone.add(id);
  }

  #step({ connectionId, testNumber, step }) {
    let progress = this.progress.get(connectionId);
    if (!progress || progress.number < testNumber) {
      progress = { number: testNumber, steps: new Map() };
      this.progress.set(connectionId, progress);
    }
    if (progress.number === testNumber) {
      progress.steps.set(step.step, step);
    }
  }

  #exchangeMoved({ id, exchange, availability }) {
    this.exchanges = this.exchanges.map((known) =>
      known.id === (exchange ?? id) ? { ...known, availability } : known);
  }

  #reset({ connections = [], strategies = [] }) {
    this.connections = new Map(connections.map((view) => [view.id, view]));
    this.strategies = new Map(strategies.map((view) => [view.id, view]));
    this.progress.clear();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

export const store = new Store();
