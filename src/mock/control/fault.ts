import type { MockRequest } from '../http/mock-request.ts';
import type { Headers } from '../http/reply.ts';

/** A fault in how an answer travels. What it says stays as it is. */
export type DeliveryFault =
  | { kind: 'hang'; ms: number }
  /** Waits until the control releases it. */
  | { kind: 'hold' }
  | { kind: 'reset' }
  /** Resets the connection in the middle of the body. */
  | { kind: 'reset-amid' }
  | { kind: 'garbage' }
  | { kind: 'truncate' }
  /** Sends the body in that many pieces, with a pause before each. */
  | { kind: 'chunks'; count: number; everyMs: number };

/** An answer of one's own, with the headers for other origins as usual. */
export type ChosenAnswer =
  | { kind: 'status'; httpStatus: number; headers?: Headers; body?: string }
  | { kind: 'redirect'; httpStatus: number; location: string };

/** A change to a sealed answer, or to what it holds. An answer that is not sealed stays as it is. */
export type SealFault =
  /** Seals this text instead. */
  | { kind: 'plaintext'; text: string }
  /** Sets and removes members of the identity in the answer. */
  | { kind: 'edit'; set?: Record<string, unknown>; remove?: readonly string[] }
  /** Seals under a random key. */
  | { kind: 'other-key' }
  /** Seals under the key that the answer before this one was sealed with. */
  | { kind: 'previous-key' }
  | { kind: 'flip'; part: 'iv' | 'ciphertext' | 'tag' }
  /** Leaves out the last bytes of the sealed message. */
  | { kind: 'cut'; bytes: number }
  /** Sends the plaintext as JSON. */
  | { kind: 'unsealed' }
  /** Sets the time in an answer of generate back. An answer of refresh holds none. */
  | { kind: 'aged'; ms: number }
  /** Adds text after the base64. */
  | { kind: 'append'; text: string }
  /** Sends the answer before this one again. */
  | { kind: 'replayed' };

/** What goes wrong on purpose with a request. */
export type Fault = DeliveryFault | ChosenAnswer | SealFault;

/** Which requests a fault waits for. Without a method it leaves preflights alone. */
export type FaultFilter = { method?: string; path?: string };

/** The longest hang. */
export const LONGEST_HANG_MS = 600_000;

/** Faults that wait for their requests, first in, first out. */
export class FaultQueue {
  readonly #waiting: { fault: Fault; requests: number; filter: FaultFilter }[] = [];

  add(fault: Fault, requests: number, filter: FaultFilter = {}): void {
    if (requests > 0) this.#waiting.push({ fault, requests, filter });
  }

  /** The fault of a request, if it has one. */
  next(request: Pick<MockRequest, 'method' | 'path'>): Fault | undefined {
    const at = this.#waiting.findIndex(({ filter }) => fits(request, filter));
    const found = this.#waiting[at];
    if (found === undefined) return undefined;
    found.requests -= 1;
    if (found.requests === 0) this.#waiting.splice(at, 1);
    return found.fault;
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}

function fits(request: Pick<MockRequest, 'method' | 'path'>, { method, path }: FaultFilter): boolean {
  if (path !== undefined && path !== request.path) return false;
  return method === undefined ? request.method !== 'OPTIONS' : method === request.method;
}
