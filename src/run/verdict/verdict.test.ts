import { describe, expect, test } from 'vitest';
import type { CataloguedRequirement } from '../../contract/requirements.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../testing/verdict-samples.ts';
import type { FoldInput } from './fold-input.ts';
import { foldVerdict } from './verdict.ts';
import { faultOf } from './verdict-file.ts';

const passed = sampleCase();
const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const broken = sampleCase({ outcome: 'harness-error', reason: 'a bug' });
const other = sampleRequirement({ id: 'RF-ST-05' });
const otherPassed = sampleCase({ requirement: 'RF-ST-05' });

function fold(
  changes: Partial<FoldInput>,
  catalogue: readonly CataloguedRequirement[] = [sampleRequirement()],
) {
  const { verdict, exitCode, reasons, totals, requirements } = foldVerdict(sampleInput(changes), catalogue);
  return { says: [verdict, exitCode], reasons, totals, requirements };
}

test('a shard has only requirements that its tests judge, and no opinion on waivers of others', () => {
  const shard = { index: 2, count: 4, runId: 'nightly' };
  const [here, elsewhere, added] = ['RF-ST-04', 'RF-ST-05', 'RF-ST-06'] as const;
  const catalogue = [here, elsewhere, added].map((id) => sampleRequirement({ id }));
  const cases = [sampleCase({ requirement: here }), sampleCase({ requirement: added, isSupplement: true })];
  const active = [sampleWaiver({ requirement: here })];
  const verdict = foldVerdict(sampleInput({ cases, shard, waivers: { files: [], active } }), catalogue);
  expect(verdict).toMatchObject({ scope: 'shard', shard, verdict: 'conforms', exitCode: 0 });
  expect(verdict.headline).toBe('shard 2 of 4: nothing violated in its tests (1 of 3 requirements)');
  expect(verdict.requirements).toMatchObject([
    { id: here, reason: 'only the tests of shard 2 of 4 ran', waiver: { state: 'active' } },
  ]);
  expect(faultOf(verdict)).toBeUndefined();
});

describe('a shard that no test was dealt to', () => {
  const shard = { index: 2, count: 4, runId: 'nightly' };

  test('ends well, and says that it had nothing to do', () => {
    const verdict = foldVerdict(sampleInput({ shard }), [sampleRequirement()]);
    expect(verdict).toMatchObject({ exitCode: 0, reasons: [], requirements: [] });
    expect(verdict.headline).toBe('shard 2 of 4: nothing to do in this shard');
    expect(faultOf(verdict)).toBeUndefined();
  });

  test.each<[Partial<FoldInput>, number]>([
    [{ couldNotRun: 'it does not answer' }, 3],
    [{ stopped: 'it stopped' }, 3],
    [{ interrupted: 'SIGTERM' }, 143],
    [{ moduleErrors: ['a suite does not load'] }, 5],
  ])('does not end well with %o', (facts, exitCode) => {
    const verdict = foldVerdict(sampleInput({ shard, ...facts }), [sampleRequirement()]);
    expect(verdict.exitCode).toBe(exitCode);
    expect(verdict.headline).not.toContain('nothing to do');
  });
});

describe('foldVerdict', () => {
  test('0 when every requirement holds', () => {
    const run = fold({ cases: [passed] });
    expect(run.says).toEqual(['conforms', 0]);
    expect(run.reasons).toEqual([]);
    expect(run.totals).toMatchObject({ conforms: 1, violates: 0 });
  });

  test('0 when what breaks breaks as its waiver says', () => {
    const waivers = { files: [], active: [sampleWaiver()] };
    expect(fold({ cases: [violated], waivers }).says).toEqual(['conforms', 0]);
  });

  test('1 when a MUST or MUST NOT is violated', () => {
    expect(fold({ cases: [violated] }).says).toEqual(['violates', 1]);
    const mustNot = sampleRequirement({ keyword: 'MUST NOT' });
    expect(fold({ cases: [violated] }, [mustNot]).says).toEqual(['violates', 1]);
  });

  test('a violated SHOULD counts with --fail-on should only', () => {
    const should = [sampleRequirement({ keyword: 'SHOULD' })];
    expect(fold({ cases: [violated] }, should)).toMatchObject({
      says: ['conforms', 0],
      totals: { violates: 1 },
    });
    expect(fold({ cases: [violated], failOnShould: true }, should).says).toEqual(['violates', 1]);
  });

  test('3 when a MUST is not testable and has no waiver for that', () => {
    const run = fold({ cases: [passed] }, [sampleRequirement(), other]);
    expect(run.says).toEqual(['incomplete', 3]);
    expect(run.reasons).toEqual(['RF-ST-05 is not testable here and has no waiver']);
    const wrongKind = { files: [], active: [sampleWaiver({ requirement: 'RF-ST-05' })] };
    expect(fold({ cases: [passed], waivers: wrongKind }, [sampleRequirement(), other]).says).toEqual([
      'incomplete',
      3,
    ]);
  });

  test('a SHOULD that is not testable does not count, nor a waived MUST', () => {
    const should = sampleRequirement({ id: 'RF-ST-05', keyword: 'SHOULD' });
    expect(fold({ cases: [passed] }, [sampleRequirement(), should]).says).toEqual(['conforms', 0]);
    const waivers = { files: [], active: [sampleWaiver({ requirement: 'RF-ST-05', kind: 'not-testable' })] };
    expect(fold({ cases: [passed], waivers }, [sampleRequirement(), other]).says).toEqual(['conforms', 0]);
  });

  test('3 with one sentence for all requirements that wait for the same, whatever else they lack', () => {
    const waiting = { outcome: 'not-testable', reason: 'setup failed: generate gave no identity' } as const;
    const cases = [
      sampleCase(waiting),
      sampleCase({ outcome: 'not-testable', reason: 'needs a clock' }),
      sampleCase({ ...waiting, requirement: 'RF-ST-05' }),
    ];
    const run = fold({ cases }, [sampleRequirement(), other]);
    expect(run.says).toEqual(['incomplete', 3]);
    expect(run.reasons).toEqual([
      '2 requirements are not testable here and have no waiver: setup failed: generate gave no identity (RF-ST-04, RF-ST-05)',
    ]);
  });

  test('a requirement conforms by what was judged, and says what something in front of the target left out', () => {
    const partly = sampleCase({ reason: '2 inputs were not judged: HTTP 503' });
    const run = fold({ cases: [partly], unavailable: { answers: 8, of: 90 } });
    expect(run.requirements[0]).toMatchObject({
      verdict: 'conforms',
      reason: 'not shown: 2 inputs were not judged: HTTP 503',
    });
    expect(run.says).toEqual(['conforms', 0]);
  });

  test('3 when the selection matches nothing, or nothing was judged', () => {
    expect(fold({ cases: [passed], selection: [] })).toMatchObject({
      says: ['incomplete', 3],
      reasons: ['the selection matches no requirement'],
    });
    const excluded = [sampleRequirement({ exclusion: 'left out' })];
    expect(fold({}, excluded)).toMatchObject({ says: ['incomplete', 3], reasons: ['nothing was judged'] });
  });

  test('a recorded INFO is enough to have judged', () => {
    const recorded = sampleCase({ outcome: 'recorded', observations: ['seen'] });
    expect(fold({ cases: [recorded] }, [sampleRequirement({ keyword: 'INFO' })]).says).toEqual([
      'conforms',
      0,
    ]);
  });

  test('only the selected requirements are listed and count', () => {
    const run = fold({ cases: [violated, otherPassed], selection: ['RF-ST-05'] }, [
      sampleRequirement(),
      other,
    ]);
    expect(run.requirements.map(({ id }) => id)).toEqual(['RF-ST-05']);
    expect(run.says).toEqual(['conforms', 0]);
  });

  test('4 for a stale waiver, with its place', () => {
    const waivers = { files: [], active: [sampleWaiver()] };
    const run = fold({ cases: [passed], waivers });
    expect(run.says).toEqual(['stale-waiver', 4]);
    expect(run.reasons).toEqual(['RF-ST-04 conforms now: remove its waiver at waivers.json:3']);
  });

  test('4 for an expired waiver of either kind, but only of a selected requirement', () => {
    const late = { expiredOn: '2026-01-01' };
    for (const active of [sampleWaiver(late), sampleWaiver({ ...late, kind: 'not-testable' })]) {
      expect(
        fold(
          {
            cases: [violated, otherPassed],
            waivers: { files: [], active: [active] },
            selection: ['RF-ST-05'],
          },
          [other],
        ).says,
      ).toEqual(['conforms', 0]);
    }
    expect(fold({ cases: [violated], waivers: { files: [], active: [sampleWaiver(late)] } }).says).toEqual([
      'stale-waiver',
      4,
    ]);
    const excuse = sampleWaiver({ ...late, kind: 'not-testable' });
    expect(fold({ cases: [], waivers: { files: [], active: [excuse] } }).says).toEqual(['stale-waiver', 4]);
  });

  test('5 for a broken test or a broken suite', () => {
    expect(fold({ cases: [broken] }).says).toEqual(['harness-error', 5]);
    expect(fold({ cases: [passed], moduleErrors: ['cannot import x'] })).toMatchObject({
      says: ['harness-error', 5],
      reasons: ['cannot import x'],
    });
  });

  test('several at once: 5, then 1, then 4, then 3', () => {
    const third = sampleRequirement({ id: 'RF-ST-07' });
    const stale = sampleWaiver({ requirement: 'RF-ST-05' });
    const waivers = { files: [], active: [stale] };
    const all = [sampleRequirement(), other, third];
    const cases = [violated, otherPassed];
    expect(fold({ cases, waivers, moduleErrors: ['bug'] }, all).says).toEqual(['harness-error', 5]);
    expect(fold({ cases, waivers }, all)).toMatchObject({
      says: ['violates', 1],
      reasons: [
        'RF-ST-04 is violated',
        'RF-ST-05 conforms now: remove its waiver at waivers.json:3',
        'RF-ST-07 is not testable here and has no waiver',
      ],
    });
    expect(fold({ cases: [passed, otherPassed], waivers }, all).says).toEqual(['stale-waiver', 4]);
    expect(fold({ cases: [passed, otherPassed] }, all).says).toEqual(['incomplete', 3]);
  });

  test('an interrupted run is incomplete, and keeps what it found', () => {
    expect(fold({ cases: [violated], interrupted: 'SIGINT' })).toMatchObject({
      says: ['incomplete', 130],
      totals: { violates: 1 },
    });
    expect(fold({ cases: [broken], interrupted: 'SIGTERM' }).says).toEqual(['incomplete', 143]);
  });

  test('3 when nothing could be run, which every requirement then says', () => {
    const run = fold({ couldNotRun: 'the target does not answer' });
    expect(run).toMatchObject({ says: ['incomplete', 3], reasons: ['the target does not answer'] });
    expect(run.requirements[0]?.reason).toBe('the target does not answer');
  });

  test('3 when the run stopped on the way, unless a violation was found before', () => {
    const stopped = 'the target stopped answering';
    expect(fold({ cases: [passed], stopped })).toMatchObject({ says: ['incomplete', 3], reasons: [stopped] });
    const violating = fold({ cases: [violated], stopped });
    expect(violating.says).toEqual(['violates', 1]);
    expect(violating.reasons).toContain(stopped);
  });
});
