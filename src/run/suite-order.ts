import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The suite that judges all exchanges of a run comes after all others. */
export class SuiteOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (moduleId.includes('run-wide') ? 1 : 0);
    return Promise.resolve([...files].sort((left, right) => rank(left) - rank(right)));
  }
}
