// @ts-check
import { createClient } from './client.js';
import { Problem } from './problem.js';
import { session } from './session.js';

/** The typed client of clients/javascript, which the build puts beside this file; its types judge the calls below. */
const client = createClient({ token: () => session.token });

/**
 * The answer's data. Fails with a Problem and with nothing else; a token that has ended is renewed once.
 *
 * @template {{ data?: unknown, error?: unknown, response: Response }} A
 * @param {() => Promise<A>} send
 * @returns {Promise<NonNullable<A['data']>>}
 */
async function call(send) {
  let answer = await answered(send);
  if (answer.response.status === 401 && (await session.renew())) {
    answer = await answered(send);
  }
  if (answer.response.status === 401) {
    session.ended();
  }
  if (!answer.response.ok) {
    throw Problem.refused(answer.response.status, answer.error);
  }
  return /** @type {NonNullable<A['data']>} */ (answer.data);
}

/**
 * @template A
 * @param {() => Promise<A>} send
 */
async function answered(send) {
  try {
    return await send();
  } catch {
    throw Problem.noAnswer();
  }
}

/**
 * All items of a paged list.
 *
 * @template T
 * @param {(query: { limit: number, cursor?: string }) => Promise<{ items: T[], next?: string | null }>} page
 */
async function all(page) {
  const items = [];
  let cursor;
  do {
    const { items: more, next } = await page({ limit: 50, ...(cursor ? { cursor } : {}) });
    items.push(...more);
    cursor = next;
  } while (cursor);
  return items;
}

/** @param {string} id */
const one = (id) => ({ params: { path: { id } } });

/** @param {string} [attempt] the same for every repetition of one request */
const key = (attempt) => ({ params: { header: attempt ? { 'Idempotency-Key': attempt } : {} } });

/** @typedef {import('./client.js').Schemas} Schemas */

export const api = {
  exchanges: () => call(() => client.GET('/api/exchanges')),
  egressAddresses: () => call(() => client.GET('/api/egress-addresses')),

  connections: () => all((query) => call(() => client.GET('/api/connections', { params: { query } }))),
  /** @param {Schemas['NewConnection']} body @param {string} [attempt] */
  addConnection: (body, attempt) => call(() => client.POST('/api/connections', { ...key(attempt), body })),
  /** @param {string} id @param {Schemas['ConnectionChange']} body */
  changeConnection: (id, body) => call(() => client.PATCH('/api/connections/{id}', { ...one(id), body })),
  /** @param {string} id */
  testConnection: (id) => call(() => client.POST('/api/connections/{id}/tests', one(id))),
  /** @param {string} id */
  testsOf: (id) =>
    call(() => client.GET('/api/connections/{id}/tests', { params: { path: { id }, query: { limit: 20 } } })),
  /** @param {string} id @param {Schemas['NewCredentials']} body */
  replaceCredentials: (id, body) => call(() => client.PUT('/api/connections/{id}/credentials', { ...one(id), body })),
  /** @param {string} id */
  removeConnection: (id) => call(() => client.DELETE('/api/connections/{id}', one(id))),

  strategies: () => all((query) => call(() => client.GET('/api/strategies', { params: { query } }))),
  /** @param {Schemas['StrategySettings']} body @param {string} [attempt] */
  createStrategy: (body, attempt) => call(() => client.POST('/api/strategies', { ...key(attempt), body })),
  /** @param {string} id @param {Schemas['StrategySettings']} body */
  changeStrategy: (id, body) => call(() => client.PUT('/api/strategies/{id}', { ...one(id), body })),
  /** @param {string} id */
  enableStrategy: (id) => call(() => client.POST('/api/strategies/{id}/enable', one(id))),
  /** @param {string} id */
  disableStrategy: (id) => call(() => client.POST('/api/strategies/{id}/disable', one(id))),
  /** @param {string} id */
  removeStrategy: (id) => call(() => client.DELETE('/api/strategies/{id}', one(id))),

  webhooks: () => all((query) => call(() => client.GET('/api/webhooks', { params: { query } }))),
  /** @param {string} id */
  webhook: (id) => call(() => client.GET('/api/webhooks/{id}', one(id))),
  /** @param {Schemas['NewWebhook']} body */
  addWebhook: (body) => call(() => client.POST('/api/webhooks', { body })),
  /** @param {string} id @param {Schemas['WebhookChange']} body */
  changeWebhook: (id, body) => call(() => client.PATCH('/api/webhooks/{id}', { ...one(id), body })),
  /** @param {string} id */
  testWebhook: (id) => call(() => client.POST('/api/webhooks/{id}/test', one(id))),
  /** @param {string} id */
  removeWebhook: (id) => call(() => client.DELETE('/api/webhooks/{id}', one(id))),

  suspensions: () => all((query) => call(() => client.GET('/api/operator/suspensions', { params: { query } }))),
  /** @param {Schemas['NewSuspension']} body @param {string} [attempt] */
  suspend: (body, attempt) => call(() => client.POST('/api/operator/suspensions', { ...key(attempt), body })),
  /** @param {string} id */
  liftSuspension: (id) => call(() => client.DELETE('/api/operator/suspensions/{id}', one(id))),
  /** @param {{ connection?: string, owner?: string, from?: string, to?: string, cursor?: string }} query */
  audit: (query) => call(() => client.GET('/api/operator/audit', { params: { query } })),
};
