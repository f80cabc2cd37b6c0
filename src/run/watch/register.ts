import { createHash } from 'node:crypto';
import { contentOf, type Exchange } from '../../client/exchange.ts';
import { KeyShape } from './key-shape.ts';

/** A value that came twice: in which exchange, and which one it had come with before. */
export type Repeat = { first: number; second: number; exchange: Exchange };

const REMEMBERED_BYTES = 12;

/** Remembers initialization vectors and response keys over a whole run, in a few bytes each. */
export class Register {
  readonly #ivs = new Map<string, number>();
  /** The exchange that began the identity of each key: a generate, whose number names all its successors. */
  readonly #identities = new Map<string, number>();
  readonly #shapes = new Map<number, KeyShape>();
  /** Initialization vectors that came in two answers. */
  readonly ivRepeats: Repeat[] = [];
  /** Keys that two identities share. */
  readonly keyRepeats: Repeat[] = [];
  /** Keys that refreshes of one identity, along its chain or beside it, had before. */
  readonly chainRepeats: Repeat[] = [];

  get ivCount(): number {
    return this.#ivs.size;
  }

  get keyCount(): number {
    return this.#identities.size;
  }

  /** What the keys have in common, one shape for each length in bytes. */
  get keyShapes(): ReadonlyMap<number, KeyShape> {
    return this.#shapes;
  }

  /** @param openingKey what the answer opened with, which tells whose successor it holds */
  observe(exchange: Exchange, openingKey?: Uint8Array): void {
    if (exchange.opened.how !== 'sealed') return;
    this.#noteIv(exchange, Buffer.from(exchange.opened.iv, 'hex').toString('latin1'));
    const body = contentOf(exchange)?.['body'];
    if (typeof body !== 'object' || body === null) return;
    const key = (body as Record<string, unknown>)['refresh_response_key'];
    if (typeof key === 'string') this.#noteKey(exchange, Buffer.from(key, 'base64'), openingKey);
  }

  #noteIv(exchange: Exchange, iv: string): void {
    const first = this.#ivs.get(iv);
    if (first === undefined) this.#ivs.set(iv, exchange.index);
    else note(this.ivRepeats, { first, second: exchange.index, exchange });
  }

  #noteKey(exchange: Exchange, key: Buffer, openingKey: Uint8Array | undefined): void {
    const predecessor = openingKey === undefined ? undefined : this.#identities.get(remembered(openingKey));
    const identity = predecessor ?? exchange.index;
    const name = remembered(key);
    const first = this.#identities.get(name);
    if (first !== undefined) {
      const repeats = first === identity ? this.chainRepeats : this.keyRepeats;
      note(repeats, { first, second: exchange.index, exchange });
      return;
    }
    this.#identities.set(name, identity);
    const shape = this.#shapes.get(key.length) ?? new KeyShape(key.length);
    this.#shapes.set(key.length, shape);
    shape.add(key);
  }
}

// Of a digest, since keys may differ in any of their bytes alone.
function remembered(key: Uint8Array): string {
  return createHash('sha256').update(key).digest().subarray(0, REMEMBERED_BYTES).toString('latin1');
}

function note(repeats: Repeat[], repeat: Repeat): void {
  // A few examples say as much as all of them.
  if (repeats.length < 5) repeats.push(repeat);
}
