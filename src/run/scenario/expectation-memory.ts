import { RequirementFailure } from '../evidence/requirement-failure.ts';

/**
 * What one test expected: how often, and what failed. A test that expects nothing shows nothing, and a failure
 * counts even when the body that met it goes on as if nothing had happened.
 */
export class ExpectationMemory {
  readonly #failed: RequirementFailure[] = [];
  #made = 0;

  /** Expectations made so far, whether they held or not. */
  get made(): number {
    return this.#made;
  }

  /** @throws RequirementFailure unless the expectation holds */
  check(holds: boolean, failure: () => RequirementFailure): void {
    this.#made += 1;
    if (holds) return;
    const failed = failure();
    this.#failed.push(failed);
    throw failed;
  }

  /**
   * Runs a body and tells of a failure in it, even one that the body caught.
   * @throws RequirementFailure the one that the body ended with, else the first that it swallowed
   * @throws whatever else the body throws
   */
  async tell(body: () => Promise<unknown>): Promise<void> {
    const before = this.#failed.length;
    let thrown: { error: unknown } | undefined;
    try {
      await body();
    } catch (error) {
      thrown = { error };
    }
    const [swallowed] = this.#failed.splice(before);
    if (thrown?.error instanceof RequirementFailure) throw thrown.error;
    if (swallowed !== undefined) throw swallowed;
    if (thrown !== undefined) throw thrown.error;
  }
}
