import type { Exchange } from '../../client/exchange.ts';

const SHOWN_NAMES = 5;
const SHOWN_CHARACTERS = 40;

/** Remembers what is worth a word at the end of a run and decides nothing. */
export class Notices {
  /** The exchange in which each name was seen twice first. */
  readonly #repeated = new Map<string, number>();

  observe({ index, opened }: Exchange): void {
    if (opened.how === 'unopened') return;
    for (const name of opened.repeatedMembers ?? []) {
      if (this.#repeated.size < SHOWN_NAMES && !this.#repeated.has(name)) this.#repeated.set(name, index);
    }
  }

  /** One sentence each. */
  get notes(): string[] {
    return [...this.#repeated].map(repetition);
  }
}

function repetition([name, index]: [string, number]): string {
  const shown = JSON.stringify(name.slice(0, SHOWN_CHARACTERS));
  return `the JSON of exchange ${index} names the member ${shown} more than once: the last one was judged, other readers may take another`;
}
