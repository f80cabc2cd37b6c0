import { readingsOf } from './readings.ts';

/** This many characters of a secret in a row are not a coincidence. */
const PIECE_CHARS = 12;

type Range = readonly [start: number, end: number];

/** Finds pieces of known secrets, in upper and lower case. */
export class KnownPieces {
  readonly #pieces = new Set<string>();

  /** @param writings the secrets in every encoding that may occur */
  constructor(writings: readonly string[]) {
    for (const writing of writings) {
      for (const piece of piecesOf(writing.toLowerCase())) this.#pieces.add(piece);
    }
  }

  /**
   * The text with every piece replaced, also pieces written in escapes or as numbers. Overlapping pieces count as one.
   */
  replace(text: string, placeholder: (piece: string) => string): string {
    if (this.#pieces.size === 0 || text.length < PIECE_CHARS) return text;
    const ranges = [...this.#rangesIn(text)];
    for (const { text: read, starts, ends } of readingsOf(text)) {
      for (const [start, end] of this.#rangesIn(read)) ranges.push([starts[start] ?? 0, ends[end - 1] ?? 0]);
    }
    let result = '';
    let done = 0;
    for (const [start, end] of united(ranges)) {
      result += text.slice(done, start) + placeholder(text.slice(start, end));
      done = end;
    }
    return result + text.slice(done);
  }

  *#rangesIn(text: string): Generator<Range> {
    // One character at a time: some letters become several characters in lower case.
    const lower = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
    for (let at = 0; at + PIECE_CHARS <= text.length; at += 1) {
      if (!this.#has(lower, at)) continue;
      let end = at + PIECE_CHARS;
      while (this.#has(lower, end + 1 - PIECE_CHARS)) end += 1;
      yield [at, end];
      at = end - 1;
    }
  }

  #has(text: string, at: number): boolean {
    return at + PIECE_CHARS <= text.length && this.#pieces.has(text.slice(at, at + PIECE_CHARS));
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at + PIECE_CHARS <= text.length; at += 1) yield text.slice(at, at + PIECE_CHARS);
}

/** The pieces in order, with overlapping ones joined. */
function united(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort(([left], [right]) => left - right);
  const result: Range[] = [];
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && start < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
