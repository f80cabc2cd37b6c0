import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Tokens set aside at the start have aged by then, and what is judged over all exchanges has seen them all.
const LAST = ['lifecycle/', 'run-wide'];

function rank(path: string): number {
  return LAST.findIndex((part) => path.includes(part)) + 1;
}

/** Suites by name, those that wait for time to pass near the end, those that judge the whole run last. */
export class SuiteOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = [...files].sort(
      (left, right) =>
        rank(left.moduleId) - rank(right.moduleId) || left.moduleId.localeCompare(right.moduleId),
    );
    return Promise.resolve(sorted);
  }
}
