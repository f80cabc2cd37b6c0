import { describe, expect, test } from 'vitest';
import {
  sampleCase,
  sampleFailure,
  sampleRequirement,
  sampleWaiver,
} from '../../run/testing/verdict-samples.ts';
import type { FoldInput } from '../../run/verdict/fold-input.ts';
import { samplePage } from '../testing/page-samples.ts';
import { headlineSection, titleOf, toneOfRun } from './headline-section.ts';

const catalogue = [
  sampleRequirement(),
  sampleRequirement({ id: 'RF-KEY-05', keyword: 'SHOULD', part: 'key-rotation' }),
];
const passed = sampleCase();
const should = sampleCase({ requirement: 'RF-KEY-05', test: 'RF-KEY-05.a' });
const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const badShould = { ...should, outcome: 'violated' as const, failures: [sampleFailure()] };
const untested = sampleCase({
  outcome: 'not-testable',
  reason: 'needs a clock',
  evidence: { exchanges: 0, propertyRuns: 0 },
});
const waived = { files: [], active: [sampleWaiver()] };

const runs: readonly [FoldInput['cases'], Partial<FoldInput>, string, string][] = [
  [[passed, should], {}, 'Conforms', 'good'],
  [[violated, should], { waivers: waived }, 'Conforms, except for 1 waived violation', 'warn'],
  [[passed, badShould], {}, 'Conforms, but violates 1 SHOULD', 'warn'],
  [[violated, badShould], {}, 'Violates 1 MUST and 1 SHOULD', 'bad'],
  [[passed], { selection: ['RF-ST-04'] }, 'Conforms in 1 chosen requirement', 'calm'],
  [[passed], { shard: { index: 2, count: 4, runId: 'a' } }, 'Nothing violated in shard 2 of 4', 'calm'],
  [[], { shard: { index: 2, count: 4, runId: 'a' } }, 'Nothing to do in shard 2 of 4', 'calm'],
  [[passed], { replayedTest: passed.test }, 'The failure was not shown again', 'warn'],
  [[untested, should], {}, 'Not fully judged: 1 MUST untested', 'warn'],
  [[], { couldNotRun: 'it does not answer' }, 'Could not be judged', 'warn'],
  [[passed, should], { waivers: waived }, 'Waivers are out of date', 'warn'],
  [
    [passed, should],
    { moduleErrors: ['a suite does not load'] },
    'No verdict: the suite itself is broken',
    'bad',
  ],
];

describe('the verdict in words', () => {
  test.each(runs)('%#: says what holds and no more', (cases, changes, title, tone) => {
    const { verdict } = samplePage({ cases, ...changes }, catalogue);
    expect([titleOf(verdict), toneOfRun(verdict)]).toEqual([title, tone]);
  });

  test('says that nothing was judged rather than what the run was to cover', () => {
    const { text } = headlineSection(samplePage({ couldNotRun: 'it does not answer' }, catalogue));
    expect(text).toContain('Nothing was judged');
    expect(text).not.toContain('covers the whole contract');
  });
});
