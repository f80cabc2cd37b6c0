import { unaskedCodings } from '../../client/content-coding.ts';
import type { Exchange } from '../../client/exchange.ts';

/** Remembers the first answer of a whole run with a content coding that its request did not ask for. */
export class UnaskedCodings {
  #judged = 0;
  #first: { exchange: Exchange; codings: readonly string[] } | undefined;

  get judged(): number {
    return this.#judged;
  }

  get first(): { exchange: Exchange; codings: readonly string[] } | undefined {
    return this.#first;
  }

  observe(exchange: Exchange): void {
    this.#judged += 1;
    const codings = unaskedCodings(exchange);
    if (codings.length > 0) this.#first ??= { exchange, codings };
  }
}
