import type { TimeLimit } from './time-limit.ts';

/** After this many connections with early answers, a request is given up. */
const MOST = 20;

/**
 * Detects an operator that answers before the request. undici closes such a connection and opens another one, without
 * end, while the request waits; this ends the wait.
 */
export class EarlyAnswers {
  readonly #waiting = new Map<Pick<TimeLimit, 'abort'>, number>();

  /** @param error why a connection ended */
  note(error: Error): void {
    if (error.name !== 'HTTPParserError' && error.message !== 'bad response') return;
    for (const [limit, count] of this.#waiting) {
      this.#waiting.set(limit, count + 1);
      if (count + 1 === MOST) limit.abort(error);
    }
  }

  /** From now on, ends the limit of an exchange when the wait should end. */
  watch(limit: Pick<TimeLimit, 'abort'>): void {
    this.#waiting.set(limit, 0);
  }

  /** The exchange with this limit has ended. */
  forget(limit: Pick<TimeLimit, 'abort'>): void {
    this.#waiting.delete(limit);
  }
}
