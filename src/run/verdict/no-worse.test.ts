import { describe, expect, test } from 'vitest';
import type { RequirementId } from '../../contract/requirements.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../testing/verdict-samples.ts';
import type { FoldInput } from './fold-input.ts';
import { foldVerdict } from './verdict.ts';
import { assertVerdict } from './verdict-file.ts';

const catalogue = [
  sampleRequirement(),
  sampleRequirement({ id: 'RF-ST-05' }),
  sampleRequirement({ id: 'RF-ST-06', keyword: 'SHOULD' }),
];
type Outcome = 'passed' | 'violated' | 'not-testable' | 'harness-error';

function cases(...outcomes: Outcome[]): CaseRecord[] {
  const ids: RequirementId[] = ['RF-ST-04', 'RF-ST-05', 'RF-ST-06'];
  return outcomes.map((outcome, index) => {
    const requirement = ids[index] ?? 'RF-ST-04';
    const isViolated = outcome === 'violated';
    return sampleCase({
      requirement,
      outcome,
      failures: isViolated ? [sampleFailure({ test: `${requirement}.first` })] : [],
      ...(outcome === 'passed' || isViolated ? {} : { reason: 'why' }),
    });
  });
}

function fold(changes: Partial<FoldInput>) {
  const verdict = foldVerdict(sampleInput(changes), catalogue);
  assertVerdict(JSON.parse(JSON.stringify(verdict)));
  return verdict;
}

function against(before: Outcome[], now: Outcome[], changes: Partial<FoldInput> = {}) {
  const baseline = fold({ cases: cases(...before) });
  return fold({ cases: cases(...now), baseline, failOnWorse: true, ...changes });
}

const old = 'no worse than the baseline: 1 MUST violated in both';

describe('--fail-on worse', () => {
  test.each<[string, Outcome[], Outcome[], number, string]>([
    ['an old violation', ['violated', 'passed', 'passed'], ['violated', 'passed', 'passed'], 0, old],
    [
      'a violation that is gone',
      ['violated', 'passed', 'passed'],
      ['passed', 'passed', 'passed'],
      0,
      'conforms',
    ],
    ['a new violation', ['violated', 'passed', 'passed'], ['passed', 'violated', 'passed'], 1, 'violates'],
    [
      'an old and a new one',
      ['violated', 'passed', 'passed'],
      ['violated', 'violated', 'passed'],
      1,
      'violates',
    ],
    [
      'a new violation of a SHOULD',
      ['violated', 'passed', 'passed'],
      ['violated', 'passed', 'violated'],
      0,
      old,
    ],
    [
      'a MUST that is not testable now',
      ['violated', 'passed', 'passed'],
      ['violated', 'not-testable', 'passed'],
      3,
      'incomplete',
    ],
    [
      'a violation that is not testable now',
      ['violated', 'passed', 'passed'],
      ['not-testable', 'passed', 'passed'],
      3,
      'incomplete',
    ],
    [
      'a SHOULD that is not testable now',
      ['violated', 'passed', 'passed'],
      ['violated', 'passed', 'not-testable'],
      0,
      old,
    ],
    [
      'a defect',
      ['violated', 'passed', 'passed'],
      ['violated', 'harness-error', 'passed'],
      5,
      'harness-error',
    ],
  ])('%s', (_, before, now, exitCode, headline) => {
    expect(against(before, now)).toMatchObject({ exitCode, headline });
  });

  test('without it, an old violation fails as ever, and the comparison is there all the same', () => {
    const verdict = against(['violated', 'passed', 'passed'], ['violated', 'passed', 'passed'], {
      failOnWorse: false,
    });
    expect(verdict).toMatchObject({ exitCode: 1, headline: 'violates', comparison: { unchanged: 3 } });
  });

  test('a requirement that the baseline does not know is new, and fails when it is violated', () => {
    const baseline = foldVerdict(sampleInput({ cases: cases('passed') }), [sampleRequirement()]);
    const run = (...now: Outcome[]) => fold({ cases: cases(...now), baseline, failOnWorse: true });
    expect(run('passed', 'passed', 'passed')).toMatchObject({ exitCode: 0, headline: 'conforms' });
    const { exitCode, comparison, reasons } = run('passed', 'violated', 'passed');
    expect([exitCode, comparison?.newlyFailing[0]?.before]).toEqual([1, 'unknown']);
    expect(reasons).toEqual(['RF-ST-05 is violated, and the baseline does not know it']);
  });

  test('a requirement that only the baseline knows is not tested now', () => {
    const baseline = fold({ cases: cases('passed', 'passed', 'passed') });
    const verdict = foldVerdict(sampleInput({ cases: cases('passed'), baseline, failOnWorse: true }), [
      sampleRequirement(),
    ]);
    expect(verdict).toMatchObject({ exitCode: 3, verdict: 'incomplete' });
    expect(verdict.reasons).toEqual([
      'RF-ST-05 was judged in the baseline (conforms), and this version of the suite does not know it',
    ]);
  });

  test('a waiver for what was judged before does not hide that it is not tested now', () => {
    const active = [sampleWaiver({ requirement: 'RF-ST-05', kind: 'not-testable' })];
    const now: Outcome[] = ['passed', 'not-testable', 'passed'];
    const excused = against(['passed', 'passed', 'passed'], now, { waivers: { files: [], active } });
    expect(excused).toMatchObject({ exitCode: 3, verdict: 'incomplete' });
    expect(excused.reasons).toEqual([
      'RF-ST-05 was judged in the baseline (conforms), and is not-testable now',
    ]);
  });

  test('a violated SHOULD counts with --fail-on should, unless it is old', () => {
    const both = { failOnShould: true };
    const before: Outcome[] = ['violated', 'passed', 'passed'];
    expect(against(before, ['violated', 'passed', 'violated'], both)).toMatchObject({ exitCode: 1 });
    expect(
      against(['violated', 'passed', 'violated'], ['violated', 'passed', 'violated'], both),
    ).toMatchObject({
      exitCode: 0,
      headline: 'no worse than the baseline: 1 MUST and 1 SHOULD violated in both',
      reasons: ['RF-ST-04 is violated, as in the baseline', 'RF-ST-06 is violated, as in the baseline'],
    });
  });

  test('a stale waiver ends in 4 as ever', () => {
    const active = [sampleWaiver({ requirement: 'RF-ST-05' })];
    const same: Outcome[] = ['violated', 'passed', 'passed'];
    expect(against(same, same, { waivers: { files: [], active } }).exitCode).toBe(4);
  });

  test.each([
    [{ interrupted: 'SIGINT' as const }, 130, false],
    [{ couldNotRun: 'nothing answers', cases: [] }, 3, false],
    [{ moduleErrors: ['a suite is broken'] }, 5, true],
    [{ stopped: 'the target stopped answering' }, 3, true],
  ])(
    'a run that %j never passes, and is compared only if it came to its end',
    (changes, exitCode, isCompared) => {
      const same: Outcome[] = ['violated', 'passed', 'passed'];
      const verdict = against(same, same, changes);
      expect([verdict.exitCode, verdict.comparison !== undefined]).toEqual([exitCode, isCompared]);
    },
  );

  test('says which tests fail anew of a requirement that is violated in both runs', () => {
    const baseline = fold({ cases: cases('violated', 'passed', 'passed') });
    const two = sampleCase({
      outcome: 'violated',
      failures: [sampleFailure({ test: 'RF-ST-04.first' }), sampleFailure({ test: 'RF-ST-04.second' })],
    });
    const { exitCode, comparison } = fold({
      cases: [two, ...cases('passed', 'passed', 'passed').slice(1)],
      baseline,
      failOnWorse: true,
    });
    expect(exitCode).toBe(0);
    expect(comparison?.changed).toEqual([
      { id: 'RF-ST-04', keyword: 'MUST', before: 'violates', now: 'violates', tests: ['RF-ST-04.second'] },
    ]);
  });
});
