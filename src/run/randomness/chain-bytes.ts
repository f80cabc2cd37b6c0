import { lnSoManyEqual, MOST_KEYS, SHARE } from './chance.ts';

const LN_LIMIT = Math.log(SHARE / MOST_KEYS);

/** The bytes that all keys of one chain, or of one identity, have in common so far. */
export class ChainBytes {
  readonly #first: Uint8Array;
  /** The positions at which all keys had the byte of the first. */
  #common: number[] | undefined;
  #count = 1;

  constructor(first: Uint8Array) {
    this.#first = new Uint8Array(first);
  }

  /** @returns what the keys have in common as random ones have not; undefined if nothing */
  add(key: Uint8Array): string | undefined {
    this.#count += 1;
    const before = this.#common ?? [...this.#first.keys()];
    this.#common = before.filter((at) => this.#first[at] === key[at]);
    const common = this.#common.length;
    if (common === 0 || this.#ln(key.length, common) > LN_LIMIT) return undefined;
    return `${common} bytes that are the same in all ${this.#count} keys of a chain`;
  }

  // A position is common by chance when each key after the first has the byte of the first there.
  #ln(keyBytes: number, common: number): number {
    const pairs = this.#count - 1;
    return lnSoManyEqual(keyBytes, common) + (pairs - 1) * lnSoManyEqual(common, common);
  }
}
