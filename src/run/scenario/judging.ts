import { NotTestable } from '../evidence/outcome-errors.ts';
import type { ExpectationMemory } from './expectation-memory.ts';

/** What `each` and `forAll` may be told besides the law. */
export type JudgingOptions = {
  /**
   * What the law needs to judge an input, such as "a success that opens". If no input leads to it,
   * the test is not testable, and this is the reason.
   */
  judging?: string;
};

/** Begins the reason of a test that judged nothing, because its inputs led to nothing that it judges. */
export const NEVER_SAW = 'never saw ';

/** Why a test that judged nothing is not testable. */
export function neverSaw({ judging }: JudgingOptions): string {
  return judging === undefined ? 'it judged nothing' : `${NEVER_SAW}${judging}`;
}

/** Counts the inputs that a law judged: those for which it expected something. */
export class JudgedInputs {
  readonly #expectations: Pick<ExpectationMemory, 'made'>;
  #count = 0;

  constructor(expectations: Pick<ExpectationMemory, 'made'>) {
    this.#expectations = expectations;
  }

  get count(): number {
    return this.#count;
  }

  /** Holds the law against one input. @throws whatever the law throws */
  async watch(law: () => Promise<unknown>): Promise<void> {
    const before = this.#expectations.made;
    try {
      await law();
    } finally {
      if (this.#expectations.made > before) this.#count += 1;
    }
  }

  /** @throws NotTestable if `judging` is given and no input was judged */
  demand(options: JudgingOptions): void {
    if (options.judging !== undefined && this.#count === 0) throw new NotTestable(neverSaw(options));
  }
}
