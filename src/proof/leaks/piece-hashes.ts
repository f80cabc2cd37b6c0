import { PIECE_CHARS } from './secret-writings.ts';

const FACTOR = 0x01000193;
const MIXER = 0x9e3779b1;
/** 64 MiB: a few per cent full after 64 million different pieces. */
const FILTER_BITS = 29;

/** Calls back with a hash of every 12 consecutive bytes, computed from the previous hash. */
export function pieceHashes(content: Uint8Array, each: (hash: number, at: number) => void): void {
  let leaving = 1;
  for (let count = 0; count < PIECE_CHARS; count += 1) leaving = Math.imul(leaving, FACTOR);
  const bytes = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let rolling = 0;
  for (let at = 0; at < content.length; at += 1) {
    rolling = (Math.imul(rolling, FACTOR) + bytes.getUint8(at)) | 0;
    const gone = at - PIECE_CHARS;
    if (gone >= 0) rolling = (rolling - Math.imul(bytes.getUint8(gone), leaving)) | 0;
    if (gone >= -1) each(Math.imul(rolling, MIXER) >>> 0, gone + 1);
  }
}

/** Remembers hashes. A negative answer is always right; a positive answer is sometimes wrong. */
export class PieceFilter {
  readonly #bytes = new DataView(new ArrayBuffer(2 ** (FILTER_BITS - 3)));

  add(hash: number): void {
    const place = hash >>> (32 - FILTER_BITS);
    this.#bytes.setUint8(place >>> 3, this.#bytes.getUint8(place >>> 3) | (1 << (place & 7)));
  }

  has(hash: number): boolean {
    const place = hash >>> (32 - FILTER_BITS);
    return ((this.#bytes.getUint8(place >>> 3) >>> (place & 7)) & 1) === 1;
  }
}
