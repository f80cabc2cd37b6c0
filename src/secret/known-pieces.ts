/** So many characters of a secret in a row are no coincidence. */
const PIECE_CHARS = 12;

/** Finds pieces of known secrets, in whatever case they are written. */
export class KnownPieces {
  readonly #pieces = new Set<string>();

  /** @param writings the secrets in every encoding they may be met in */
  constructor(writings: readonly string[]) {
    for (const writing of writings) {
      for (const piece of piecesOf(writing.toLowerCase())) this.#pieces.add(piece);
    }
  }

  /** The text with every piece replaced; pieces that overlap are one. */
  replace(text: string, placeholder: (piece: string) => string): string {
    if (this.#pieces.size === 0 || text.length < PIECE_CHARS) return text;
    // In characters one by one: some letters have more of them in lower case.
    const lower = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
    let result = '';
    let done = 0;
    let at = 0;
    for (; at + PIECE_CHARS <= text.length; at += 1) {
      if (!this.#has(lower, at)) continue;
      let end = at + PIECE_CHARS;
      while (this.#has(lower, end + 1 - PIECE_CHARS)) end += 1;
      result += text.slice(done, at) + placeholder(text.slice(at, end));
      done = end;
      at = end - 1;
    }
    return result + text.slice(done);
  }

  #has(text: string, at: number): boolean {
    return at + PIECE_CHARS <= text.length && this.#pieces.has(text.slice(at, at + PIECE_CHARS));
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at + PIECE_CHARS <= text.length; at += 1) yield text.slice(at, at + PIECE_CHARS);
}
