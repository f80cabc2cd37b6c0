import { PieceFilter, pieceHashes } from './piece-hashes.ts';
import { PIECE_CHARS, type SecretWriting, writingsOf } from './secret-writings.ts';

/** A value that must not be written anywhere, and its name. */
export type Canary = { name: string; value: string };

/**
 * A piece of a secret that was written: which secret, its encoding, its length and its place. It never contains the
 * piece itself.
 */
export type Leak = { secret: string; writing: string; chars: number; where: string };

/** Content that was written, with a readable name. */
export type Written = { name: string; content: Buffer };

type Candidate = { canary: Canary; writing: SecretWriting; at: number };

/** A piece that this many secrets share, such as the first bytes of every token, is a constant and not a secret. */
const COMMON_TO = 3;

/**
 * Searches everything that was written for every secret and every piece of 12 characters of a secret. The written
 * content goes into a filter first, and only pieces that pass it are compared, so the work grows with the sum of both
 * and not with their product.
 */
export function leaksIn(written: readonly Written[], canaries: readonly Canary[]): Leak[] {
  const filter = new PieceFilter();
  for (const { content } of written) pieceHashes(content, (hash) => filter.add(hash));
  const candidates = new Map<string, Candidate[]>();
  const hashes = new Set<number>();
  for (const canary of distinct(canaries)) {
    for (const writing of writingsOf(canary.value)) {
      pieceHashes(Buffer.from(writing.text, 'latin1'), (hash, at) => {
        if (!filter.has(hash)) return;
        const piece = writing.text.slice(at, at + PIECE_CHARS);
        hashes.add(hash);
        candidates.set(piece, [...(candidates.get(piece) ?? []), { canary, writing, at }]);
      });
    }
  }
  const leaks = new Map<string, Leak>();
  for (const { name, content } of written) {
    pieceHashes(content, (hash, at) => {
      if (!hashes.has(hash)) return;
      for (const leak of leaksAt(content, at, candidates)) {
        leaks.set(`${leak.secret} ${leak.writing} ${name}`, { ...leak, where: name });
      }
    });
  }
  return [...leaks.values()];
}

function distinct(canaries: readonly Canary[]): Canary[] {
  return [...new Map(canaries.map((canary) => [canary.value, canary])).values()];
}

function leaksAt(
  content: Buffer,
  at: number,
  candidates: ReadonlyMap<string, Candidate[]>,
): Omit<Leak, 'where'>[] {
  const found = candidates.get(content.toString('latin1', at, at + PIECE_CHARS)) ?? [];
  if (new Set(found.map(({ canary }) => canary.value)).size >= COMMON_TO) return [];
  return found.flatMap(({ canary, writing, at: from }) => {
    const chars = commonChars(content, at, writing.text, from);
    return chars < writing.leastChars ? [] : [{ secret: canary.name, writing: writing.name, chars }];
  });
}

/** The number of consecutive characters that two texts share around a position in each. */
function commonChars(content: Buffer, at: number, text: string, from: number): number {
  const isSame = (by: number) => content[at + by] === text.charCodeAt(from + by);
  let first = 0;
  while (from + first > 0 && at + first > 0 && isSame(first - 1)) first -= 1;
  let end = 0;
  while (from + end < text.length && at + end < content.length && isSame(end)) end += 1;
  return end - first;
}
