import type { Exchange } from '../../client/exchange.ts';
import { REFRESH_PATH } from '../../client/operator-client.ts';
import { lenientContentOf } from '../answers/read-leniently.ts';
import { hasSealedBytes, openAnswerWith } from '../answers/sealed-message.ts';

/** A few examples say as much as all of them. */
const MOST_KEPT = 5;

/**
 * Remembers answers of a whole run that the key of the token sent does not open as the contract says: an
 * operator that errs once in a thousand answers errs in the test of another requirement.
 */
export class OpeningFailures {
  #judged = 0;
  readonly #told = new Map<string, number>();
  /** Answers that the key does not open, however their parts are laid out. */
  readonly underAnotherKey: Exchange[] = [];
  /** Answers with HTTP 200 that say in plain JSON what belongs under seal. */
  readonly inTheClear: { exchange: Exchange; status: 'success' | 'optout' }[] = [];
  /** Answers that it opens, with their parts laid out otherwise; how is said in `layout`. */
  readonly laidOutOtherwise: { exchange: Exchange; layout: string }[] = [];

  /** Sealed answers to refreshes whose key was known. */
  get judged(): number {
    return this.#judged;
  }

  /** How many answers told a status, under seal or not. */
  told(status: 'success' | 'optout'): number {
    return this.#told.get(status) ?? 0;
  }

  /** @param openingKey the key of the token that was sent */
  observe(exchange: Exchange, openingKey?: Uint8Array): void {
    const { request, opened } = exchange;
    const isRefresh = request.method === 'POST' && request.path.includes(REFRESH_PATH);
    if (openingKey === undefined || !isRefresh || exchange.response.httpStatus !== 200) return;
    const status = lenientContentOf(exchange)?.['status'];
    if (status === 'success' || status === 'optout') {
      this.#told.set(status, this.told(status) + 1);
      if (opened.how !== 'sealed') keep(this.inTheClear, { exchange, status });
    }
    if (!hasSealedBytes(exchange)) return;
    this.#judged += 1;
    if (opened.how !== 'unopened' || opened.problem !== 'tag-mismatch') return;
    const layout = openAnswerWith(exchange, openingKey)?.layout.name;
    if (layout === undefined) keep(this.underAnotherKey, exchange);
    else keep(this.laidOutOtherwise, { exchange, layout });
  }
}

function keep<Example>(examples: Example[], example: Example): void {
  if (examples.length < MOST_KEPT) examples.push(example);
}
