import type { Input } from '../contract/inputs.ts';
import type { Opened } from './opened.ts';

/** The caller according to the Authorization header: none, the key of an enabled client, or anything else. */
export type AuthorizationKind = 'none' | 'valid' | 'other';

export type SentRequest = {
  method: string;
  path: string;
  /** Exactly as they were sent, in order. */
  headers: readonly (readonly [string, string])[];
  body: Buffer;
  authorization: AuthorizationKind;
  /** The class of what was sent, as waivers name it; without one a failure cannot be waived. */
  input?: Input;
};

export type Answer = {
  httpStatus: number;
  /** Lower-case names; a repeated header keeps every value. */
  headers: Readonly<Record<string, readonly string[]>>;
  body: Buffer;
};

/** One request and its outcome. */
export type Exchange = {
  /** Counted from 1 within a run. */
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

/** The JSON object in an answer, sealed or plain; undefined if it contains none. */
export function contentOf(exchange: Exchange): Record<string, unknown> | undefined {
  const { opened } = exchange;
  if (opened.how === 'unopened') return undefined;
  const { value } = opened;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Record<string, unknown>;
}

/** The `status` of an answer, sealed or plain; undefined if it is not text. */
export function statusOf(exchange: Exchange): string | undefined {
  const status = contentOf(exchange)?.['status'];
  return typeof status === 'string' ? status : undefined;
}

/** Whether the answer was sealed and could be opened. */
export function isSealed(exchange: Exchange): boolean {
  return exchange.opened.how === 'sealed';
}
