/** A run of millions of exchanges must not fill the memory: six bytes for each. */
const FIRST_ROOM = 4_096;
const MOST_TESTS = 0xff_ff;

/** Remembers which test caused each exchange of a run, and with which seed, so that what is seen over the whole run can be replayed. */
export class Senders {
  readonly #tests: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the exchange's index; 0 for an exchange of no test. */
  #of = new Uint16Array(FIRST_ROOM);
  #seeds = new Uint32Array(FIRST_ROOM);

  /**
   * @param index of the exchange
   * @param test the key of the test that sent its request
   * @param seed of the run, or of the round, that the test was a part of
   */
  note(index: number, test: string, seed: number): void {
    if (index >= this.#of.length) {
      const room = Math.max(index + 1, this.#of.length * 2);
      const [of, seeds] = [new Uint16Array(room), new Uint32Array(room)];
      of.set(this.#of);
      seeds.set(this.#seeds);
      [this.#of, this.#seeds] = [of, seeds];
    }
    this.#of[index] = this.#numberOf(test);
    this.#seeds[index] = seed;
  }

  /** The seed with which an exchange was caused; undefined for an exchange of no test. */
  seedOf(index: number): number | undefined {
    return (this.#of[index] ?? 0) === 0 ? undefined : this.#seeds[index];
  }

  /** The tests that caused these exchanges, each once. */
  of(indices: readonly number[]): string[] {
    const tests = indices.map((index) => this.#tests[(this.#of[index] ?? 0) - 1]);
    return [...new Set(tests.filter((test) => test !== undefined))];
  }

  #numberOf(test: string): number {
    const known = this.#numbers.get(test);
    if (known !== undefined) return known;
    if (this.#tests.length === MOST_TESTS) return 0;
    this.#tests.push(test);
    this.#numbers.set(test, this.#tests.length);
    return this.#tests.length;
  }
}
