import { describe, expect, test } from 'vitest';
import { sampleCase, sampleFailure, sampleInput, sampleRequirement } from '../testing/verdict-samples.ts';
import { foldVerdict } from './verdict.ts';

const replayedTest = 'RF-ST-04.empty-body';
const catalogue = [sampleRequirement()];
const replay = (cases = [sampleCase()]) => foldVerdict(sampleInput({ cases, replayedTest }), catalogue);

describe('a replay', () => {
  test('that shows its failure again violates', () => {
    const again = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
    expect(replay([again])).toMatchObject({ verdict: 'violates', exitCode: 1, scope: 'replay' });
  });

  test('whose test passes is incomplete and says what its failure may depend on', () => {
    const { verdict, exitCode, reasons } = replay();
    expect([verdict, exitCode]).toEqual(['incomplete', 3]);
    expect(reasons).toEqual([expect.stringMatching(/does not show.*same --seed/)]);
  });

  test('whose test cannot be run here says why', () => {
    const { exitCode, reasons } = replay([sampleCase({ outcome: 'not-testable', reason: 'needs a clock' })]);
    expect(exitCode).toBe(3);
    expect(reasons).toEqual(['the replay cannot show the failure: needs a clock']);
  });

  test('of a test that there is not names it', () => {
    const { exitCode, reasons } = replay([]);
    expect(exitCode).toBe(3);
    expect(reasons).toEqual([expect.stringContaining('no test RF-ST-04.empty-body')]);
  });

  test('is not shown by a failure of another test that ran before it', () => {
    const other = sampleCase({ outcome: 'violated', test: 'RF-ST-04.another', failures: [sampleFailure()] });
    expect(replay([other, sampleCase()]).reasons).toContainEqual(expect.stringContaining('does not show'));
  });
});
