// The API as a dashboard or a script calls it. Types come from api.d.ts, which is generated: see README.md.
import createFetchClient from 'openapi-fetch';

/**
 * Every call carries its token and nothing else that a browser would add, and its answer is kept nowhere.
 *
 * @type {Readonly<Pick<RequestInit, 'cache' | 'credentials' | 'redirect' | 'referrerPolicy'>>}
 */
const TOKEN_ONLY = Object.freeze({
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
});

/**
 * A client whose paths, bodies and answers are typed by the document.
 *
 * @param {import('./client.js').ClientOptions} options
 * @returns {import('./client.js').ConnectionsApi}
 */
export function createClient({ baseUrl = '', token, fetch = globalThis.fetch }) {
  const client = createFetchClient({ baseUrl, fetch, ...TOKEN_ONLY });
  client.use({
    async onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${await token()}`);
      return request;
    },
  });
  return client;
}

/**
 * Live events until the signal aborts or the stream ends, each with its data parsed. `EventSource` cannot send a token,
 * so this reads the stream itself. To go on behind the last event, pass its id.
 *
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 *
 * @param {import('./client.js').EventOptions} options
 * @returns {AsyncGenerator<import('./client.js').LiveEvent, void, void>}
 */
export async function* liveEvents({ baseUrl = '', token, lastEventId = '', signal, heard, fetch = globalThis.fetch }) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${await token()}` };
  if (lastEventId) {
    headers['Last-Event-ID'] = lastEventId;
  }
  const response = await fetch(`${baseUrl}/api/events`, { headers, signal, ...TOKEN_ONLY });
  if (!response.ok || !response.body) {
    throw new ProblemError(await problemOf(response));
  }
  let id = lastEventId;
  heard?.(id);
  for await (const frame of frames(response.body)) {
    const fields = read(frame);
    id = fields.id ?? id;
    if (fields.data !== undefined) {
      yield eventOf(id, fields);
    }
    heard?.(id);
  }
}

/**
 * Frames of a stream, whatever way they were cut. Not every browser can iterate a body, so this asks its reader.
 *
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<string, void, void>}
 */
async function* frames(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      waiting += decoder.decode(value, { stream: true });
      const whole = waiting.split('\n\n');
      waiting = whole.pop() ?? '';
      yield* whole;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** What the API refused, as an error: `problem` is the whole RFC 9457 document. */
export class ProblemError extends Error {
  /** @param {import('./client.js').Problem} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * @param {Response} response
 * @returns {Promise<import('./client.js').Problem>}
 */
async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return { type: 'about:blank', title: `HTTP ${response.status}`, status: response.status, code: 'UNKNOWN' };
  }
}

/**
 * The fields of a frame; comments are none.
 *
 * @param {string} frame
 * @returns {Record<string, string | undefined>}
 */
function read(frame) {
  /** @type {Record<string, string | undefined>} */
  const fields = {};
  for (const line of frame.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      const value = line.slice(colon + 1).replace(/^ /, '');
      const name = line.slice(0, colon);
      fields[name] = name === 'data' && fields.data !== undefined ? `${fields.data}\n${value}` : value;
    }
  }
  return fields;
}

/**
 * @param {string} id
 * @param {Record<string, string | undefined>} fields
 * @returns {import('./client.js').LiveEvent}
 */
function eventOf(id, { event, data }) {
  return /** @type {import('./client.js').LiveEvent} */ (
    /** @type {unknown} */ ({ id, event, data: JSON.parse(data ?? 'null') })
  );
}
