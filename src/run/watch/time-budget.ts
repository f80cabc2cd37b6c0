/** How long the tests of a run may begin, counted from the start of the run. Without a limit it is never over. */
export class TimeBudget {
  readonly #endMs: number;
  readonly #nowMs: () => number;

  /** @param nowMs milliseconds of any clock that only goes forward */
  constructor(limitMs = Number.POSITIVE_INFINITY, nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
    this.#endMs = nowMs() + limitMs;
  }

  get isOver(): boolean {
    return this.#nowMs() >= this.#endMs;
  }
}
