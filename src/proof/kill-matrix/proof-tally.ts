/** Counts what held and what did not, and says so line by line. */
export class ProofTally {
  readonly #write: (line: string) => void;
  passed = 0;
  failed = 0;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  note(holds: boolean, line: string): void {
    if (holds) this.passed += 1;
    else this.failed += 1;
    this.say(`${holds ? 'ok     ' : 'NOT OK '} ${line}`);
  }

  /** A line that counts for nothing. */
  say(line: string): void {
    this.#write(line);
  }
}
