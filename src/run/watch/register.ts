import { hash } from 'node:crypto';
import { ByteTable, KEY_BYTES } from '../../basics/byte-table.ts';
import { endpointOf } from '../../client/endpoint-of.ts';
import { contentOf, type Exchange } from '../../client/exchange.ts';
import { aesKeyBytes } from '../../contract/aes-key.ts';
import { KeyRandomness, type KeySource } from '../randomness/key-randomness.ts';
import type { OnceOnly } from './fingerprint-file.ts';

/** A value that came twice: in which exchange, and which one it had come with before. */
export type Repeat = { first: number; second: number; exchange: Exchange };

/** A response key, or all keys of one source, that do not look random, and how that shows. */
export type OddKey = { oddity: string; exchange: Exchange };

const MOST_KEPT = 5;

/** Remembers initialization vectors and response keys over a whole run, in a few bytes each. */
export class Register {
  readonly #ivs = new ByteTable();
  /** The exchange that began the identity of each key: a generate, whose number names all its successors. */
  readonly #identities = new ByteTable();
  readonly #randomness = new KeyRandomness();
  /** The last exchange that brought a key of each source, and how many did. */
  readonly #sources = new Map<KeySource, { count: number; exchange: Exchange }>();
  readonly #oddKeys: (OddKey & { source: KeySource })[] = [];
  readonly #isNew: (kind: OnceOnly, value: Uint8Array, exchange: number) => void;
  /** Initialization vectors that came in two answers. */
  readonly ivRepeats: Repeat[] = [];
  /** Keys that two identities share. */
  readonly keyRepeats: Repeat[] = [];
  /** Keys that refreshes of one identity, along its chain or beside it, had before. */
  readonly chainRepeats: Repeat[] = [];

  /** @param isNew told each value that no earlier answer had, and its exchange */
  constructor(isNew: (kind: OnceOnly, value: Uint8Array, exchange: number) => void = () => undefined) {
    this.#isNew = isNew;
  }

  get ivCount(): number {
    return this.#ivs.size;
  }

  get keyCount(): number {
    return this.#identities.size;
  }

  /** How many keys each source has issued. */
  countOf(source: KeySource): number {
    return this.#sources.get(source)?.count ?? 0;
  }

  /** What keys of a source show that random keys do not: a few that do so alone, then all together. */
  oddKeysOf(source: KeySource): OddKey[] {
    const last = this.#sources.get(source);
    const together = last === undefined ? [] : this.#randomness.oddities(source);
    return [
      ...this.#oddKeys.filter((odd) => odd.source === source),
      ...together.flatMap((oddity) => (last === undefined ? [] : [{ oddity, exchange: last.exchange }])),
    ];
  }

  /** @param openingKey what the answer opened with, which tells whose successor it holds */
  observe(exchange: Exchange, openingKey?: Uint8Array): void {
    if (exchange.opened.how !== 'sealed') return;
    this.#noteIv(exchange, Buffer.from(exchange.opened.iv, 'hex'));
    const body = contentOf(exchange)?.['body'];
    if (typeof body !== 'object' || body === null) return;
    const key = (body as Record<string, unknown>)['refresh_response_key'];
    if (typeof key === 'string') this.#noteKey(exchange, Buffer.from(key, 'base64'), openingKey);
  }

  #noteIv(exchange: Exchange, iv: Buffer): void {
    const first = this.#ivs.add(iv.length === KEY_BYTES ? iv : remembered(iv), exchange.index);
    if (first === undefined) this.#isNew('initialization vector', iv, exchange.index);
    else note(this.ivRepeats, { first, second: exchange.index, exchange });
  }

  #noteKey(exchange: Exchange, key: Buffer, openingKey: Uint8Array | undefined): void {
    const predecessor = openingKey === undefined ? undefined : this.#identities.get(remembered(openingKey));
    const identity = predecessor ?? exchange.index;
    const first = this.#identities.add(remembered(key), identity);
    if (first !== undefined) {
      const repeats = first === identity ? this.chainRepeats : this.keyRepeats;
      note(repeats, { first, second: exchange.index, exchange });
      return;
    }
    const isOfGenerate = endpointOf(exchange) === 'generate';
    this.#isNew(isOfGenerate ? 'key of generate' : 'key of refresh', key, exchange.index);
    this.#noteRandomness(exchange, key, identity);
  }

  #noteRandomness(exchange: Exchange, key: Buffer, identity: number): void {
    const source = sourceOf(exchange);
    this.#sources.set(source, { count: this.countOf(source) + 1, exchange });
    // RF-KEY-03 and GN-OUT-03 judge keys of other lengths.
    if (!aesKeyBytes.includes(key.length)) return;
    const oddity = this.#randomness.add(key, source, identity);
    const kept = this.#oddKeys.filter((odd) => odd.source === source).length;
    if (oddity !== undefined && kept < MOST_KEPT) this.#oddKeys.push({ oddity, exchange, source });
  }
}

function sourceOf(exchange: Exchange): KeySource {
  if (endpointOf(exchange) === 'generate') return 'generate';
  const { authorization } = exchange.request;
  if (authorization === 'valid') return 'refresh with a bearer';
  return authorization === 'none' ? 'refresh without a bearer' : 'refresh with another Authorization';
}

// Of a digest, since keys may differ in any of their bytes alone.
function remembered(key: Uint8Array): Buffer {
  return hash('sha256', key, 'buffer').subarray(0, KEY_BYTES);
}

function note(repeats: Repeat[], repeat: Repeat): void {
  // A few examples say as much as all of them.
  if (repeats.length < MOST_KEPT) repeats.push(repeat);
}
