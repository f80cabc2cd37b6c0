/** A longer line is never an answer. */
export const LONGEST_LINE_BYTES = 1_048_576;

/** Cuts a stream into lines and never keeps more than the longest one. */
export class LineReader {
  #pending: Buffer[] = [];
  #bytes = 0;

  /**
   * @returns the lines that a chunk completes
   * @throws RangeError when a line is longer than a line may be
   */
  take(chunk: Buffer): string[] {
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      this.#keep(chunk.subarray(from, end));
      lines.push(Buffer.concat(this.#pending).toString('utf8').replace(/\r$/, ''));
      this.#pending = [];
      this.#bytes = 0;
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
    return lines;
  }

  #keep(piece: Buffer): void {
    this.#bytes += piece.length;
    if (this.#bytes > LONGEST_LINE_BYTES) throw new RangeError('the line is too long');
    this.#pending.push(piece);
  }
}
