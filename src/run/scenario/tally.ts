import { NotTestable } from '../evidence/outcome-errors.ts';

/** Counts what a test could judge, so that a test which judged nothing is not taken for one that passed. */
export class Tally {
  #count = 0;

  /** Passes on what there is to judge, and counts it. */
  of<Judged>(value: Judged | undefined): Judged | undefined {
    if (value !== undefined) this.#count += 1;
    return value;
  }

  /**
   * @param what was looked for, such as "a success that opens"
   * @throws NotTestable when there was none
   */
  demand(what: string): void {
    if (this.#count === 0) throw new NotTestable(`never saw ${what}`);
  }
}
