import { ByteTable, KEY_BYTES } from '../../basics/byte-table.ts';
import { ChainBytes } from './chain-bytes.ts';
import { MOST_KEYS } from './chance.ts';
import { selfRepetition } from './one-key.ts';
import { PositionValues } from './position-values.ts';

/** Who made an operator issue a key. */
export type KeySource =
  | 'generate'
  | 'refresh with a bearer'
  | 'refresh without a bearer'
  | 'refresh with another Authorization';

/**
 * Two of a million random keys begin alike in so many bytes, or end alike, once in 18 million runs: 10^12 / 2 pairs,
 * two ends, 256^8 values.
 */
const END_BYTES = 8;
const ENDS = ['begins', 'ends'] as const;

/** More than any key has bytes. */
const LENGTHS = 256;

/** A chain ends with its test: the oldest of so many, more than a default run has, has no more keys to come. */
const MOST_CHAINS = 5_000;

/**
 * Whether response keys look random: each source is judged by itself, so that no other dilutes it. Keys that are
 * repeated whole are for others to judge and must not be added.
 */
export class KeyRandomness {
  readonly #positions = new Map<KeySource, Map<number, PositionValues>>();
  readonly #ends = new ByteTable();
  readonly #chains = new Map<number, ChainBytes>();
  /** The names of the chains that are kept, in a ring: a map finds its oldest entry slowly once many were deleted. */
  readonly #names: number[] = [];
  #begun = 0;
  /** What is looked up in the table of ends: the bytes, and at which end they were. */
  readonly #end = new Uint8Array(KEY_BYTES);
  #count = 0;

  /**
   * @param identity names the chain
   * @returns what shows at once that this key is not random; undefined if nothing does
   */
  add(key: Uint8Array, source: KeySource, identity: number): string | undefined {
    this.#positionsOf(source, key.length).add(key);
    this.#count += 1;
    // What is held against every key allows for no more of them.
    if (this.#count > MOST_KEYS) return undefined;
    const common = this.#inItsChain(key, identity);
    return common ?? this.#repeatedEnd(key) ?? selfRepetition(key);
  }

  /** What all keys of a source show together, one sentence for each length of keys. */
  oddities(source: KeySource): string[] {
    const lengths = [...(this.#positions.get(source)?.values() ?? [])];
    return lengths.map(({ oddity }) => oddity).filter((oddity) => oddity !== undefined);
  }

  #positionsOf(source: KeySource, keyBytes: number): PositionValues {
    const lengths = this.#positions.get(source) ?? new Map<number, PositionValues>();
    this.#positions.set(source, lengths);
    const values = lengths.get(keyBytes) ?? new PositionValues(keyBytes);
    lengths.set(keyBytes, values);
    return values;
  }

  #inItsChain(key: Uint8Array, identity: number): string | undefined {
    const name = identity * LENGTHS + key.length;
    const chain = this.#chains.get(name);
    if (chain !== undefined) return chain.add(key);
    this.#chains.set(name, new ChainBytes(key));
    const place = this.#begun % MOST_CHAINS;
    const oldest = this.#names[place];
    if (oldest !== undefined) this.#chains.delete(oldest);
    this.#names[place] = name;
    this.#begun += 1;
  }

  #repeatedEnd(key: Uint8Array): string | undefined {
    let found: string | undefined;
    for (const end of ENDS) {
      const from = end === 'begins' ? 0 : key.length - END_BYTES;
      for (let at = 0; at < END_BYTES; at += 1) this.#end[at] = key[from + at] ?? 0;
      this.#end[END_BYTES] = ENDS.indexOf(end);
      if (this.#ends.add(this.#end, 0) !== undefined) {
        found ??= `it ${end} with the same ${END_BYTES} bytes as an earlier key`;
      }
    }
    return found;
  }
}
