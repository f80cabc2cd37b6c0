import { ChainBytes } from './chain-bytes.ts';
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

/**
 * Whether response keys look random: each source is judged by itself, so that no other dilutes it. Keys that are
 * repeated whole are for others to judge and must not be added.
 */
export class KeyRandomness {
  readonly #positions = new Map<KeySource, Map<number, PositionValues>>();
  readonly #ends = new Set<string>();
  readonly #chains = new Map<string, ChainBytes>();

  /**
   * @param identity names the chain
   * @returns what shows at once that this key is not random; undefined if nothing does
   */
  add(key: Uint8Array, source: KeySource, identity: number): string | undefined {
    this.#positionsOf(source, key.length).add(key);
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
    return undefined;
  }

  #repeatedEnd(key: Uint8Array): string | undefined {
    let found: string | undefined;
    for (const [end, bytes] of [
      ['begins', key.subarray(0, END_BYTES)],
      ['ends', key.subarray(key.length - END_BYTES)],
    ] as const) {
      const name = `${end} ${Buffer.from(bytes).toString('latin1')}`;
      if (this.#ends.has(name)) found ??= `it ${end} with the same ${END_BYTES} bytes as an earlier key`;
      this.#ends.add(name);
    }
    return found;
  }
}
