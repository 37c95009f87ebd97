import { Problem } from './problem.js';
import { session } from './session.js';

/** Calls of the public API, each with the user's token. They fail with a Problem and with nothing else. */
async function call(method, path, { body, headers = {}, signal } = {}) {
  let response = await send(method, path, { body, headers, signal });
  if (response.status === 401 && (await session.renew())) {
    response = await send(method, path, { body, headers, signal });
  }
  if (response.status === 401) {
    session.ended();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.status === 204 ? null : parsed(response);
}

async function send(method, path, { body, headers, signal }) {
  const all = { Accept: 'application/json', Authorization: `Bearer ${session.token}`, ...headers };
  if (body !== undefined) {
    all['Content-Type'] = 'application/json';
  }
  try {
    return await fetch(path, {
      method,
      headers: all,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw Problem.noAnswer();
  }
}

async function parsed(response) {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

/** All items of a paged list; a plain array counts as its only page. */
async function all(path) {
  const items = [];
  let next = null;
  do {
    const separator = path.includes('?') ? '&' : '?';
    const page = await call('GET', `${path}${separator}limit=50${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
    items.push(...(Array.isArray(page) ? page : page.items));
    next = Array.isArray(page) ? null : page.next;
  } while (next);
  return items;
}

const key = (attempt) => (attempt ? { 'Idempotency-Key': attempt } : {});
const one = (kind, id) => `/api/${kind}/${encodeURIComponent(id)}`;

export const api = {
  exchanges: () => call('GET', '/api/exchanges'),
  egressAddresses: () => call('GET', '/api/egress-addresses'),

  connections: () => all('/api/connections'),
  connection: (id) => call('GET', one('connections', id)),
  addConnection: (body, attempt) => call('POST', '/api/connections', { body, headers: key(attempt) }),
  changeConnection: (id, body) => call('PATCH', one('connections', id), { body }),
  testConnection: (id) => call('POST', `${one('connections', id)}/tests`),
  testsOf: (id) => call('GET', `${one('connections', id)}/tests?limit=20`),
  replaceCredentials: (id, body) => call('PUT', `${one('connections', id)}/credentials`, { body }),
  removeConnection: (id) => call('DELETE', one('connections', id)),

  strategies: () => all('/api/strategies'),
  createStrategy: (body, attempt) => call('POST', '/api/strategies', { body, headers: key(attempt) }),
  changeStrategy: (id, body) => call('PUT', one('strategies', id), { body }),
  enableStrategy: (id) => call('POST', `${one('strategies', id)}/enable`),
  disableStrategy: (id) => call('POST', `${one('strategies', id)}/disable`),
  removeStrategy: (id) => call('DELETE', one('strategies', id)),

  suspensions: () => all('/api/operator/suspensions'),
  suspend: (body, attempt) => call('POST', '/api/operator/suspensions', { body, headers: key(attempt) }),
  liftSuspension: (id) => call('DELETE', `/api/operator/suspensions/${encodeURIComponent(id)}`),
  audit: (query) => call('GET', `/api/operator/audit?${new URLSearchParams(query)}`),
};
