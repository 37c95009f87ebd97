import { liveEvents, ProblemError } from './client.js';
import { session } from './session.js';
import { store } from './store.js';

/**
 * The live stream, without end. Resumes behind the last id it has seen; without one it lets the store load its lists
 * once the stream is open, so that nothing falls in between.
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
  const heard = (id) => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => abort.abort(), SILENCE_LIMIT);
    if (!store.isLive) {
      store.setLive(true);
      if (!lastId) {
        store.load();
      }
    }
    lastId = id;
  };
  watchdog = setTimeout(() => abort.abort(), SILENCE_LIMIT);
  try {
    await readAll({ token: () => session.token, lastEventId: lastId, signal: abort.signal, heard });
  } finally {
    clearTimeout(watchdog);
    abort.abort();
  }
}

/** A token that has ended is renewed once. */
async function readAll(options) {
  try {
    await takeAll(options);
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.problem.status !== 401) {
      throw failure;
    }
    if (await session.renew()) {
      await takeAll(options);
    } else {
      session.ended();
    }
  }
}

async function takeAll(options) {
  for await (const { event, data } of liveEvents(options)) {
    store.apply(event, data);
  }
}
