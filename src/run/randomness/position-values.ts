import { BYTE_VALUES, lnSoFewValues, lnValueComes, SHARE } from './chance.ts';

/** Four sources, three lengths of keys, up to 32 positions, and three tests at each. */
const TESTS = 4 * 3 * 32 * 3;
const LN_LIMIT = Math.log(SHARE / TESTS);

/**
 * The values that the keys of one source and one length have at each position, and by how much they differ from the
 * key before: successive differences of random bytes are random bytes too, those of a counter are not.
 */
export class PositionValues {
  readonly #keyBytes: number;
  readonly #values: Uint32Array;
  readonly #steps: Uint32Array;
  #last: Uint8Array | undefined;
  #count = 0;

  constructor(keyBytes: number) {
    this.#keyBytes = keyBytes;
    this.#values = new Uint32Array(keyBytes * BYTE_VALUES);
    this.#steps = new Uint32Array(keyBytes * BYTE_VALUES);
  }

  add(key: Uint8Array): void {
    this.#count += 1;
    const last = this.#last;
    for (let at = 0; at < key.length; at += 1) countUp(this.#values, at * BYTE_VALUES + (key[at] ?? 0));
    if (last === undefined) {
      this.#last = new Uint8Array(key);
      return;
    }
    for (let at = 0; at < key.length; at += 1) {
      const step = ((key[at] ?? 0) - (last[at] ?? 0) + BYTE_VALUES) % BYTE_VALUES;
      countUp(this.#steps, at * BYTE_VALUES + step);
    }
    last.set(key);
  }

  /** What random keys show once in so many runs, in a few words that repeat nothing of a key; undefined if nothing. */
  get oddity(): string | undefined {
    const n = this.#count;
    return (
      this.#where(this.#values, (row) => isTooFrequent(row, n), `have one value in too many of ${n} keys`) ??
      this.#where(this.#values, (row) => isTooPoor(row, n), `have too few values in ${n} keys`) ??
      this.#where(this.#steps, (row) => isTooFrequent(row, n - 1), `count up from key to key in ${n} keys`)
    );
  }

  #where(table: Uint32Array, isOdd: (row: Uint32Array) => boolean, what: string): string | undefined {
    const odd = Array.from({ length: this.#keyBytes }, (_, at) => at).filter((at) =>
      isOdd(table.subarray(at * BYTE_VALUES, (at + 1) * BYTE_VALUES)),
    );
    return odd.length === 0 ? undefined : `bytes ${odd.join(', ')} ${what}`;
  }
}

function countUp(table: Uint32Array, at: number): void {
  table[at] = (table[at] ?? 0) + 1;
}

// Any of the 256 values may be the frequent one.
function isTooFrequent(row: Uint32Array, n: number): boolean {
  let most = 0;
  for (const count of row) if (count > most) most = count;
  return Math.log(BYTE_VALUES) + lnValueComes(n, most) <= LN_LIMIT;
}

function isTooPoor(row: Uint32Array, n: number): boolean {
  let different = 0;
  for (const count of row) if (count > 0) different += 1;
  return n > 0 && lnSoFewValues(n, different) <= LN_LIMIT;
}
