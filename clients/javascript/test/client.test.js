import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { createClient, liveEvents, ProblemError } from '../src/client.js';

/** @type {import('node:http').IncomingMessage[]} */
const seen = [];
const server = createServer((request, response) => {
  seen.push(request);
  if (request.url === '/api/egress-addresses') {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{"version":1,"addresses":["203.0.113.10"]}');
  } else if (request.url === '/api/events' && request.headers.authorization === 'Bearer good') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('id: 1\n\n: heartbeat\n\nid: 2\nevent: te');
    setImmediate(() => response.end('st\ndata: {"testNumber":1}\n\nid: 3\nevent: reset\ndata: {}\n\n'));
  } else {
    response.writeHead(401, { 'Content-Type': 'application/problem+json' });
    response.end(
      '{"type":"https://backfuture.ai/problems/invalid-token","title":"Token not accepted","status":401,"code":"INVALID_TOKEN"}',
    );
  }
});

before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
after(() => server.close());

function baseUrl() {
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  return `http://127.0.0.1:${address.port}`;
}

test('a call carries the token and its answer is typed', async () => {
  const api = createClient({ baseUrl: baseUrl(), token: () => 'good' });
  const { data } = await api.GET('/api/egress-addresses');
  assert.deepEqual(data?.addresses, ['203.0.113.10']);
  assert.equal(seen.at(-1)?.headers.authorization, 'Bearer good');
});

test('a refusal is the problem and no exception', async () => {
  const api = createClient({ baseUrl: baseUrl(), token: () => 'bad' });
  const { data, error } = await api.GET('/api/connections/{id}', { params: { path: { id: 'x' } } });
  assert.equal(data, undefined);
  assert.equal(error?.code, 'INVALID_TOKEN');
});

test('events come whole, whatever way they were cut', async () => {
  const events = [];
  for await (const event of liveEvents({ baseUrl: baseUrl(), token: async () => 'good', lastEventId: '0' })) {
    events.push([event.id, event.event]);
  }
  assert.deepEqual(events, [
    ['2', 'test'],
    ['3', 'reset'],
  ]);
  assert.equal(seen.at(-1)?.headers['last-event-id'], '0');
});

test('what only moves the id and what only beats are heard too', async () => {
  /** @type {string[]} */
  const heard = [];
  const options = { baseUrl: baseUrl(), token: () => 'good', heard: (/** @type {string} */ id) => void heard.push(id) };
  for await (const event of liveEvents(options)) {
    assert.equal(heard.at(-1), event.id === '2' ? '1' : '2', 'an event is heard when it has been taken');
  }
  assert.deepEqual(heard, ['', '1', '1', '2', '3']);
});

test('a stream that is refused throws the problem', async () => {
  const events = liveEvents({ baseUrl: baseUrl(), token: () => 'bad' });
  await assert.rejects(events.next(), (error) => error instanceof ProblemError && error.problem.status === 401);
});
