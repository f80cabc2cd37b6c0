import type { Exchange } from '../../client/exchange.ts';

/** Skew beyond this is worth a word to the user. */
export const NOTABLE_SKEW_MS = 5_000;

/** How far the operator's clock is from this machine's, seen in the sealed timestamp of generate's answers. */
export class ClockSkew {
  #offsetMs = 0;
  #uncertaintyMs = Number.POSITIVE_INFINITY;

  /** Learns from a generate answer; others carry no time. */
  observe(exchange: Exchange): void {
    if (exchange.opened.how !== 'sealed' || exchange.opened.timestampMs === undefined) return;
    const halfMs = exchange.durationMs / 2;
    if (halfMs >= this.#uncertaintyMs) return;
    this.#uncertaintyMs = halfMs;
    this.#offsetMs = exchange.opened.timestampMs - (exchange.startedAtMs + halfMs);
  }

  /** Milliseconds the operator is ahead; 0 until one answer has been seen. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Half the round trip of the answer the offset was read from, and 1 ms for rounding. */
  get uncertaintyMs(): number {
    return Number.isFinite(this.#uncertaintyMs) ? this.#uncertaintyMs + 1 : 0;
  }

  /** The operator's clock now, Unix milliseconds. */
  nowMs(): number {
    return Date.now() + this.#offsetMs;
  }
}
