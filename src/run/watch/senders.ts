/** A run of millions of exchanges must not fill the memory: two bytes for each. */
const FIRST_ROOM = 4_096;
const MOST_TESTS = 0xff_ff;

/** Remembers which test caused each exchange of a run, so that what is seen over the whole run can be replayed. */
export class Senders {
  readonly #tests: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the exchange's index; 0 for an exchange of no test. */
  #of = new Uint16Array(FIRST_ROOM);

  /** @param index of the exchange @param test the key of the test that sent its request */
  note(index: number, test: string): void {
    if (index >= this.#of.length) {
      const grown = new Uint16Array(Math.max(index + 1, this.#of.length * 2));
      grown.set(this.#of);
      this.#of = grown;
    }
    this.#of[index] = this.#numberOf(test);
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
