import type { Client } from 'openapi-fetch';
import type { components, paths } from './api.js';

export type Schemas = components['schemas'];
export type Connection = Schemas['Connection'];
export type Strategy = Schemas['Strategy'];
export type Exchange = Schemas['Exchange'];
export type Webhook = Schemas['Webhook'];
export type Test = Schemas['Test'];
export type Problem = Schemas['Problem'];
export type LiveEvent = Schemas['LiveEvent'];
export type ConnectionsApi = Client<paths>;

interface Caller {
  /** The gateway; the page's own origin when left out. */
  baseUrl?: string;
  /** Gives an access token each time one is needed. */
  token: () => string | Promise<string>;
  fetch?: typeof globalThis.fetch;
}

export type ClientOptions = Caller;

export interface EventOptions extends Caller {
  /** The id of the last event seen. */
  lastEventId?: string;
  signal?: AbortSignal;
  /**
   * Called once the stream is open, and for all that comes on it, heartbeats too, after the event itself: with the id to
   * go on behind, empty while there is none. A stream that is silent for longer than 45 seconds is dead.
   */
  heard?: (lastEventId: string) => void;
}

export declare function createClient(options: ClientOptions): ConnectionsApi;
export declare function liveEvents(options: EventOptions): AsyncGenerator<LiveEvent, void, void>;

export declare class ProblemError extends Error {
  constructor(problem: Problem);
  readonly problem: Problem;
}
