// The API as a dashboard or a script calls it. Types come from api.d.ts, which is generated: see README.md.
import createFetchClient from 'openapi-fetch';

/**
 * A client whose paths, bodies and answers are typed by the document.
 *
 * @param {import('./client.js').ClientOptions} options
 * @returns {import('./client.js').ConnectionsApi}
 */
export function createClient({ baseUrl = '', token, fetch = globalThis.fetch }) {
  const client = createFetchClient({ baseUrl, fetch });
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
 * @param {import('./client.js').EventOptions} options
 * @returns {AsyncGenerator<import('./client.js').LiveEvent, void, void>}
 */
export async function* liveEvents({ baseUrl = '', token, lastEventId, signal, fetch = globalThis.fetch }) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${await token()}` };
  if (lastEventId) {
    headers['Last-Event-ID'] = lastEventId;
  }
  const response = await fetch(`${baseUrl}/api/events`, { headers, signal });
  if (!response.ok || !response.body) {
    throw new ProblemError(await problemOf(response));
  }
  const decoder = new TextDecoder();
  let waiting = '';
  for await (const chunk of /** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (response.body))) {
    waiting += decoder.decode(chunk, { stream: true });
    const frames = waiting.split('\n\n');
    waiting = frames.pop() ?? '';
    for (const frame of frames) {
      const event = read(frame);
      if (event) {
        yield event;
      }
    }
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
 * An event with data; comments and frames that only move the id are none.
 *
 * @param {string} frame
 * @returns {import('./client.js').LiveEvent | undefined}
 */
function read(frame) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const line of frame.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      const value = line.slice(colon + 1).replace(/^ /, '');
      const name = line.slice(0, colon);
      fields[name] = name === 'data' && fields.data !== undefined ? `${fields.data}\n${value}` : value;
    }
  }
  if (fields.data === undefined) {
    return undefined;
  }
  return /** @type {import('./client.js').LiveEvent} */ (
    /** @type {unknown} */ ({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) })
  );
}
