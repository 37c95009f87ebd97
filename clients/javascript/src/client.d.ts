import type { Client } from 'openapi-fetch';
import type { components, paths } from './api.js';

export type Schemas = components['schemas'];
export type Connection = Schemas['Connection'];
export type Strategy = Schemas['Strategy'];
export type Exchange = Schemas['Exchange'];
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
}

export declare function createClient(options: ClientOptions): ConnectionsApi;
export declare function liveEvents(options: EventOptions): AsyncGenerator<LiveEvent, void, void>;

export declare class ProblemError extends Error {
  constructor(problem: Problem);
  readonly problem: Problem;
}
