import { PIECE_CHARS } from './secret-writings.ts';

const FACTOR = 0x01000193;
const MIXER = 0x9e3779b1;
/** 64 MiB: a few per cent full after as many million different pieces. */
const FILTER_BITS = 29;

/** Calls back with a hash of every 12 bytes in a row, computed from the one before. */
export function pieceHashes(content: Uint8Array, each: (hash: number, at: number) => void): void {
  let leaving = 1;
  for (let count = 0; count < PIECE_CHARS; count += 1) leaving = Math.imul(leaving, FACTOR);
  let rolling = 0;
  for (let at = 0; at < content.length; at += 1) {
    rolling = (Math.imul(rolling, FACTOR) + (content[at] ?? 0)) | 0;
    const gone = at - PIECE_CHARS;
    if (gone >= 0) rolling = (rolling - Math.imul(content[gone] ?? 0, leaving)) | 0;
    if (gone >= -1) each(Math.imul(rolling, MIXER) >>> 0, gone + 1);
  }
}

/** Remembers hashes: says no only where one was never added, and yes now and then where it was not either. */
export class PieceFilter {
  readonly #words = new Uint32Array(2 ** (FILTER_BITS - 5));

  add(hash: number): void {
    const place = hash >>> (32 - FILTER_BITS);
    const word = place >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (place & 31));
  }

  has(hash: number): boolean {
    const place = hash >>> (32 - FILTER_BITS);
    return (((this.#words[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }
}
