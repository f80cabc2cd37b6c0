import { describe, expect, test } from 'vitest';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
} from '../../run/testing/verdict-samples.ts';
import type { FoldInput } from '../../run/verdict/fold-input.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { sinceLastRun } from './last-run.ts';

const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const verdictOf = (changes: Partial<FoldInput>) =>
  foldVerdict(sampleInput({ cases: [sampleCase()], ...changes }), [sampleRequirement()]);

describe('what is new since the last run', () => {
  test('is what came out otherwise', () => {
    const since = sinceLastRun(verdictOf({}), verdictOf({ cases: [violated] }), false);
    expect(since).toMatchObject({
      comparison: { newlyFailing: [{ id: 'RF-ST-04', before: 'conforms', now: 'violates' }] },
    });
  });

  test.each([
    ['there is none', undefined, {}, 'no earlier run'],
    [
      'it was of another target',
      { target: { name: 'integ', baseUrl: '', capabilities: {} } },
      {},
      'tested integ',
    ],
    ['it followed another revision', { revision: '2026-07' as const }, {}, 'judged by revision 2026-07'],
    ['it was of fewer requirements', { selection: ['RF-ST-04' as const] }, {}, 'another choice'],
    ['one test is run again', { replayedTest: 'a' }, { replayedTest: 'a' }, 'run again'],
  ])('is not said where %s', (_, before, now, why) => {
    const last = before === undefined ? undefined : verdictOf(before);
    expect(sinceLastRun(last, verdictOf(now), false)).toEqual({
      uncompared: expect.stringContaining(why),
    });
  });
});
