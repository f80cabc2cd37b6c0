import type { Opened } from './opened.ts';

/** What an Authorization header says about the caller: nothing, the key of an enabled client, or anything else. */
export type AuthorizationKind = 'none' | 'valid' | 'other';

export type SentRequest = {
  method: string;
  path: string;
  /** Exactly as they went over the wire, in order. */
  headers: readonly (readonly [string, string])[];
  body: Buffer;
  authorization: AuthorizationKind;
};

export type Answer = {
  httpStatus: number;
  /** Lower-case names; a repeated header keeps every value. */
  headers: Readonly<Record<string, readonly string[]>>;
  body: Buffer;
};

/** One request and what came of it. */
export type Exchange = {
  /** Counts from 1 within a run. */
  index: number;
  request: SentRequest;
  response: Answer;
  opened: Opened;
  /** Unix milliseconds of this machine's clock. */
  startedAtMs: number;
  durationMs: number;
};

/** The first value of an answer's header, or undefined. */
export function headerOf(exchange: Exchange, name: string): string | undefined {
  return exchange.response.headers[name.toLowerCase()]?.[0];
}

/** The JSON object an answer held, sealed or plain; undefined when it held none. */
export function contentOf(exchange: Exchange): Record<string, unknown> | undefined {
  const { opened } = exchange;
  if (opened.how === 'unopened') return undefined;
  const { value } = opened;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Record<string, unknown>;
}

/** The `status` an answer gave, sealed or plain; undefined when it gave none that is text. */
export function statusOf(exchange: Exchange): string | undefined {
  const status = contentOf(exchange)?.['status'];
  return typeof status === 'string' ? status : undefined;
}

/** Whether the answer came sealed and opened. */
export function isSealed(exchange: Exchange): boolean {
  return exchange.opened.how === 'sealed';
}
