import type { Exchange } from '../../client/exchange.ts';

const TOO_MANY_REQUESTS = 429;
const SHOWN_NAMES = 5;
const SHOWN_CHARACTERS = 40;

/** Remembers what is worth a word at the end of a run and decides nothing. */
export class Notices {
  #throttled = 0;
  /** The exchange in which each name was seen twice first. */
  readonly #repeated = new Map<string, number>();

  observe({ index, response, opened }: Exchange): void {
    if (response.httpStatus === TOO_MANY_REQUESTS) this.#throttled += 1;
    if (opened.how === 'unopened') return;
    for (const name of opened.repeatedMembers ?? []) {
      if (this.#repeated.size < SHOWN_NAMES && !this.#repeated.has(name)) this.#repeated.set(name, index);
    }
  }

  /** One sentence each. */
  get notes(): string[] {
    const throttled =
      this.#throttled === 0
        ? []
        : [
            `${this.#throttled} requests were answered with HTTP 429, too many requests: they show nothing; ` +
              'send fewer a second with --rate-limit',
          ];
    return [...throttled, ...[...this.#repeated].map(repetition)];
  }
}

function repetition([name, index]: [string, number]): string {
  const shown = JSON.stringify(name.slice(0, SHOWN_CHARACTERS));
  return `the JSON of exchange ${index} names the member ${shown} more than once: the last one was judged, other readers may take another`;
}
