import { html, type Markup } from './markup.ts';

/** How many bytes a part of the page may still take, so that the page stays small however much fails. */
export class Budget {
  #leftBytes: number;

  constructor(bytes: number) {
    this.#leftBytes = bytes;
  }

  get leftBytes(): number {
    return this.#leftBytes;
  }

  /** The markup if it fits, and what to show in its place if it does not. */
  fitting(markup: Markup, otherwise: Markup = html``): Markup {
    const size = Buffer.byteLength(markup.text);
    if (size > this.#leftBytes) return otherwise;
    this.#leftBytes -= size;
    return markup;
  }

  /** An equal part of what is left, for one of so many. */
  share(count: number): Budget {
    return new Budget(Math.floor(this.#leftBytes / Math.max(1, count)));
  }

  /** Takes what a share of this budget has used. */
  spend(markup: Markup): Markup {
    this.#leftBytes -= Buffer.byteLength(markup.text);
    return markup;
  }
}
