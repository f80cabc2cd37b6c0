import { randomInt } from 'node:crypto';

/** Length of the keys of a table. */
export const KEY_BYTES = 12;

const SLOT_WORDS = 4;
const FIRST_SLOTS = 1 << 12;
/** A slot in so many may stay empty: then an entry takes 24 to 48 bytes. */
const FULLEST = 2 / 3;

/**
 * A map from keys of 12 bytes to whole numbers below 2^32 - 1, for millions of them: a `Map` of strings takes several
 * times as much memory, all of which the garbage collector would look through again and again.
 */
export class ByteTable {
  // Three words of the key, and the value plus one: zero is an empty slot.
  #words = new Uint32Array(FIRST_SLOTS * SLOT_WORDS);
  #count = 0;
  // An operator chooses the keys, and must not be able to choose where they stand.
  readonly #salt = randomInt(2 ** 32);

  get size(): number {
    return this.#count;
  }

  /** The value of a key; undefined if it has none. */
  get(key: Uint8Array): number | undefined {
    mustBeKey(key);
    const at = this.#slotOf(wordAt(key, 0), wordAt(key, 4), wordAt(key, 8));
    const value = this.#words[at + SLOT_WORDS - 1] ?? 0;
    return value === 0 ? undefined : value - 1;
  }

  /** Gives a key its value, unless it has one. @returns the value that it has already; undefined if it had none */
  add(key: Uint8Array, value: number): number | undefined {
    mustBeKey(key);
    const [one, two, three] = [wordAt(key, 0), wordAt(key, 4), wordAt(key, 8)];
    const words = this.#words;
    const at = this.#slotOf(one, two, three);
    const earlier = words[at + SLOT_WORDS - 1] ?? 0;
    if (earlier !== 0) return earlier - 1;
    words[at] = one;
    words[at + 1] = two;
    words[at + 2] = three;
    words[at + 3] = value + 1;
    this.#count += 1;
    if (this.#count > (this.#words.length / SLOT_WORDS) * FULLEST) this.#grow();
    return undefined;
  }

  /** Where a key stands, or where it would. */
  #slotOf(one: number, two: number, three: number): number {
    const words = this.#words;
    const mask = words.length / SLOT_WORDS - 1;
    for (let slot = this.#mixed(one, two, three) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT_WORDS;
      if (words[at + 3] === 0) return at;
      if (words[at] === one && words[at + 1] === two && words[at + 2] === three) return at;
    }
  }

  #mixed(one: number, two: number, three: number): number {
    return mix(mix(mix(this.#salt, one), two), three) >>> 0;
  }

  #grow(): void {
    const old = this.#words;
    this.#words = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += SLOT_WORDS) {
      if (old[at + 3] === 0) continue;
      const slot = this.#slotOf(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
      this.#words.set(old.subarray(at, at + SLOT_WORDS), slot);
    }
  }
}

function mustBeKey(key: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes, not ${key.length}`);
}

function wordAt(key: Uint8Array, at: number): number {
  const [one = 0, two = 0, three = 0, four = 0] = [key[at], key[at + 1], key[at + 2], key[at + 3]];
  return ((one << 24) | (two << 16) | (three << 8) | four) >>> 0;
}

function mix(mixed: number, word: number): number {
  const product = Math.imul(mixed ^ word, 0x9e37_79b1);
  return product ^ (product >>> 15);
}
