import type { Headers } from './reply.ts';

/** One request in the form that the operator's decisions use. */
export type MockRequest = {
  method: string;
  /** Path without the query, normalized by the behaviour. */
  path: string;
  /** The text after the question mark; empty if there is none. */
  query: string;
  headers: Headers;
  /** Media type in lower case, without parameters; empty if there is none. */
  mediaType: string;
  body: Buffer;
};
