import type { Exchange } from '../../client/exchange.ts';
import type { Transport } from '../../client/transport.ts';
import type { Redactor } from '../../secret/redact.ts';
import type { ExchangeView } from './case-record.ts';
import { viewOf } from './exchange-view.ts';

const FIRST_KEPT = 4;
const FAILED_KEPT = 6;

/** Counts a test's exchanges and keeps the few that a report shows. */
export class Recorder {
  readonly #told: (exchange: Exchange) => void;
  #count = 0;
  #underway = 0;
  readonly #first: Exchange[] = [];
  readonly #failed: Exchange[] = [];

  /** @param told called with each exchange of the test */
  constructor(told: (exchange: Exchange) => void = () => undefined) {
    this.#told = told;
  }

  get count(): number {
    return this.#count;
  }

  /** Requests that were sent and have not ended yet. */
  get underway(): number {
    return this.#underway;
  }

  /** The same way to the operator, with every exchange counted for this test. */
  over(transport: Transport): Transport {
    return {
      ...transport,
      send: async (request) => {
        this.#underway += 1;
        try {
          const exchange = await transport.send(request);
          this.#count += 1;
          this.#told(exchange);
          if (this.#first.length < FIRST_KEPT) this.#first.push(exchange);
          return exchange;
        } finally {
          this.#underway -= 1;
        }
      },
    };
  }

  keep(exchange: Exchange): void {
    if (this.#failed.length < FAILED_KEPT && !this.#failed.includes(exchange)) this.#failed.push(exchange);
  }

  /** The kept exchanges in order, redacted: those a failure was seen on, and the first few. */
  views(redactor: Redactor): ExchangeView[] {
    const kept = new Map([...this.#first, ...this.#failed].map((exchange) => [exchange.index, exchange]));
    return [...kept.values()]
      .sort((left, right) => left.index - right.index)
      .map((kept) => viewOf(kept, redactor));
  }
}
