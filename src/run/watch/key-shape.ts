/** What keys of one length have in common: bytes and bits that never differ from key to key. */
export class KeyShape {
  readonly #and: Buffer;
  readonly #or: Buffer;
  #count = 0;

  constructor(keyBytes: number) {
    this.#and = Buffer.alloc(keyBytes, 0xff);
    this.#or = Buffer.alloc(keyBytes);
  }

  get count(): number {
    return this.#count;
  }

  add(key: Uint8Array): void {
    this.#count += 1;
    for (const [at, byte] of key.entries()) {
      this.#and.writeUInt8(this.#and.readUInt8(at) & byte, at);
      this.#or.writeUInt8(this.#or.readUInt8(at) | byte, at);
    }
  }

  /** Positions at which every key has the same byte, counted from 0. */
  constantBytes(): number[] {
    return [...this.#and.keys()].filter((at) => this.#and[at] === this.#or[at]);
  }

  /** How many bits are the same in every key. */
  constantBits(): number {
    let count = 0;
    for (const [at, byte] of this.#and.entries()) {
      for (let varying = byte ^ this.#or.readUInt8(at); varying !== 0; varying &= varying - 1) count -= 1;
      count += 8;
    }
    return count;
  }
}
