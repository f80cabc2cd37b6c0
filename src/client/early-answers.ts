import type { TimeLimit } from './time-limit.ts';

/** So many connections that spoke out of turn, and a request waits for one that does not in vain. */
const MOST = 20;

/**
 * Notices an operator that answers before it is asked. undici gives such a connection up and opens another, without end,
 * while the request waits: here it waits no longer.
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

  /** Runs an exchange, whose limit is ended when it is not to be waited for. */
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
