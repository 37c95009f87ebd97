import { session } from './session.js';
import { store } from './store.js';

/**
 * The live stream, read with fetch because an EventSource cannot send a token. Resumes behind the last id it has seen;
 * without one it lets the store load its lists once the stream is open, so that nothing falls in between.
 *
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
const SILENCE_LIMIT = 45_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;

let lastId = '';
let running = null;

export const live = {
  start() {
    running ??= run();
  },
};

async function run() {
  let pause = FIRST_PAUSE;
  for (;;) {
    const openedAt = Date.now();
    try {
      await readOnce();
    } catch {
      // the next turn of the loop is the answer to a broken stream; lists can be had without one
      if (!store.isLoaded) {
        store.load();
      }
    }
    store.setLive(false);
    if (!session.isSignedIn) {
      running = null;
      return;
    }
    pause = Date.now() - openedAt > LONGEST_PAUSE ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
    await new Promise((wake) => setTimeout(wake, pause * (0.5 + Math.random() / 2)));
  }
}

async function readOnce() {
  const abort = new AbortController();
  let watchdog;
  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => abort.abort(), SILENCE_LIMIT);
  };
  heard();
  try {
    const response = await open(abort.signal);
    if (!response.ok) {
      throw new Error(`stream refused: ${response.status}`);
    }
    store.setLive(true);
    if (!lastId) {
      store.load();
    }
    await read(response.body.pipeThrough(new TextDecoderStream()).getReader(), heard);
  } finally {
    clearTimeout(watchdog);
    abort.abort();
  }
}

async function open(signal) {
  const request = () => ({
    headers: {
      Accept: 'text/event-stream',
      Authorization: `Bearer ${session.token}`,
      ...(lastId ? { 'Last-Event-ID': lastId } : {}),
    },
    cache: 'no-store',
    credentials: 'omit',
    signal,
  });
  let response = await fetch('/api/events', request());
  if (response.status === 401) {
    if (await session.renew()) {
      response = await fetch('/api/events', request());
    } else {
      session.ended();
    }
  }
  return response;
}

async function read(reader, heard) {
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    heard();
    const frames = (rest + value).split('\n\n');
    rest = frames.pop();
    frames.forEach(take);
  }
}

function take(frame) {
  let name = '';
  const data = [];
  for (const line of frame.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') {
      lastId = value;
    } else if (field === 'event') {
      name = value;
    } else if (field === 'data') {
      data.push(value);
    }
  }
  if (data.length > 0) {
    store.apply(name, JSON.parse(data.join('\n')));
  }
}
