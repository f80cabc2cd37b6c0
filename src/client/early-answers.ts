import type { TimeLimit } from './time-limit.ts';

/** After this many connections with early answers, a request is given up. */
const MOST = 20;

/**
 * Detects an operator that answers before the request. undici closes such a connection and opens another one, without
 * end, while the request waits; this ends the wait.
 */
export class EarlyAnswers {
  readonly #waiting = new Set<{ count: number; limit: Pick<TimeLimit, 'abort'> }>();

  /** @param error why a connection ended */
  note(error: Error): void {
    if (error.name !== 'HTTPParserError' && error.message !== 'bad response') return;
    for (const one of this.#waiting) {
      one.count += 1;
      if (one.count === MOST) one.limit.abort(error);
    }
  }

  /** Runs an exchange and ends its limit when the wait should end. */
  async watch<Result>(limit: Pick<TimeLimit, 'abort'>, exchange: () => Promise<Result>): Promise<Result> {
    const one = { count: 0, limit };
    this.#waiting.add(one);
    try {
      return await exchange();
    } finally {
      this.#waiting.delete(one);
    }
  }
}
