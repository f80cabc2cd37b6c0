import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Exchange } from './exchange.ts';
import { statusOf } from './exchange.ts';
import { retryAfterMs } from './retry-after.ts';

/** A request is sent again at most so often. */
export const MOST_RETRIES = 3;
const FIRST_BACKOFF_MS = 25;

const TOO_MANY_REQUESTS = 429;
const GATEWAY_CODES: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Whether an answer comes from what stands in front of an operator, and so is evidence of nothing: HTTP 429, and a 502,
 * 503 or 504 that gives no status of the contract.
 */
export function isUnavailable(exchange: Pick<Exchange, 'response' | 'opened'>): boolean {
  const { httpStatus } = exchange.response;
  if (httpStatus === TOO_MANY_REQUESTS) return true;
  return GATEWAY_CODES.has(httpStatus) && statusOf(exchange as Exchange) === undefined;
}

/** How many answers of a run came from what stands in front of the operator. */
export type UnavailableCount = { answers: number; of: number };

export type AvailabilityOptions = {
  /** The longest that a request waits for its retries, all of them together. */
  maxWaitMs?: number;
  /** Whether a token is refused once it has been used, as far as a run knows; true when absent. */
  mayBeUsedUp?: () => boolean;
};

/** Counts the answers of a run that are evidence of nothing, and says how long to wait before a request is sent again. */
export class Availability {
  readonly #options: AvailabilityOptions;
  readonly #count: UnavailableCount = { answers: 0, of: 0 };

  constructor(options: AvailabilityOptions = {}) {
    this.#options = options;
  }

  get count(): UnavailableCount {
    return { ...this.#count };
  }

  /** Whether an error after an earlier attempt may be about a token which that attempt used up. */
  get mayBeUsedUp(): boolean {
    return this.#options.mayBeUsedUp?.() ?? true;
  }

  note(isUnavailable: boolean): void {
    this.#count.of += 1;
    if (isUnavailable) this.#count.answers += 1;
  }

  /**
   * Waits before a request is sent again: as long as its answer asks for, and a moment in any case.
   * @param attempt how often it has been sent, from 1
   * @param waitedMs how long it has waited already
   * @returns the milliseconds that were waited
   * @throws whatever ended the waiting
   */
  async pause(answer: Answer, attempt: number, waitedMs: number, ended: AbortSignal): Promise<number> {
    const leftMs = Math.max(0, (this.#options.maxWaitMs ?? 0) - waitedMs);
    const askedMs = Math.min(retryAfterMs(answer) ?? 0, leftMs);
    const pauseMs = Math.max(askedMs, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
    ended.throwIfAborted();
    // A run that ends does not wait for it.
    await wait(pauseMs, undefined, { signal: ended }).catch(() => ended.throwIfAborted());
    return pauseMs;
  }
}
