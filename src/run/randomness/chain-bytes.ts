import { lnSoManyEqual, MOST_KEYS, SHARE } from './chance.ts';

const LN_LIMIT = Math.log(SHARE / MOST_KEYS);

/** The bytes that all keys of one chain, or of one identity, have in common so far. */
export class ChainBytes {
  readonly #first: Uint8Array;
  readonly #isCommon: boolean[];
  #count = 1;

  constructor(first: Uint8Array) {
    this.#first = Uint8Array.from(first);
    this.#isCommon = Array.from(first, () => true);
  }

  /** @returns what the keys have in common as random ones have not; undefined if nothing */
  add(key: Uint8Array): string | undefined {
    this.#count += 1;
    let common = 0;
    for (let at = 0; at < this.#isCommon.length; at += 1) {
      if (this.#first[at] !== key[at]) this.#isCommon[at] = false;
      else if (this.#isCommon[at] === true) common += 1;
    }
    if (common === 0 || this.#ln(key.length, common) > LN_LIMIT) return undefined;
    return `${common} bytes that are the same in all ${this.#count} keys of a chain`;
  }

  // A position is common by chance when each key after the first has the byte of the first there.
  #ln(keyBytes: number, common: number): number {
    const pairs = this.#count - 1;
    return lnSoManyEqual(keyBytes, common) + (pairs - 1) * lnSoManyEqual(common, common);
  }
}
