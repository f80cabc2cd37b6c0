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

/** A chain ends with its test: the oldest of so many, more than a default run has, has no more keys to come. */
const MOST_CHAINS = 5_000;

/**
 * Whether response keys look random: each source is judged by itself, so that no other dilutes it. Keys that are
 * repeated whole are for others to judge and must not be added.
 */
export class KeyRandomness {
  readonly #positions = new Map<KeySource, Map<number, PositionValues>>();
  readonly #ends = new ByteTable();
  readonly #chains = new Map<string, ChainBytes>();
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
    const name = `${identity} ${key.length}`;
    const chain = this.#chains.get(name);
    if (chain !== undefined) return chain.add(key);
    this.#chains.set(name, new ChainBytes(key));
    const [oldest] = this.#chains.keys();
    if (this.#chains.size > MOST_CHAINS && oldest !== undefined) this.#chains.delete(oldest);
    return undefined;
  }

  #repeatedEnd(key: Uint8Array): string | undefined {
    let found: string | undefined;
    for (const [which, end] of ENDS.entries()) {
      const bytes = end === 'begins' ? key.subarray(0, END_BYTES) : key.subarray(key.length - END_BYTES);
      const name = new Uint8Array(KEY_BYTES);
      name.set(bytes);
      name[END_BYTES] = which;
      if (this.#ends.add(name, 0) !== undefined) {
        found ??= `it ${end} with the same ${END_BYTES} bytes as an earlier key`;
      }
    }
    return found;
  }
}
