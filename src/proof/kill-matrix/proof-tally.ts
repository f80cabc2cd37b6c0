/** Counts passed and failed proofs, and prints a line for each. */
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

  /** Prints a line without counting it. */
  say(line: string): void {
    this.#write(line);
  }
}
