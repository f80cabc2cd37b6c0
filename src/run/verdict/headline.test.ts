import { describe, expect, test } from 'vitest';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../testing/verdict-samples.ts';
import { headlineOf } from './headline.ts';
import { foldVerdict } from './verdict.ts';

const nothing = { violations: 0, notTestable: 0 };
const shard = { index: 2, count: 4, runId: 'nightly' };
const whole = { scope: 'all', judged: 81, tested: 81, waived: nothing } as const;

describe('the headline', () => {
  test.each([
    [{}, 'conforms'],
    [{ scope: 'selection', judged: 7, isRecordedOnly: true }, 'recorded only (7 of 81 requirements)'],
    [{ scope: 'selection', judged: 1 }, 'conforms (1 of 81 requirements)'],
    [
      { scope: 'shard', shard, judged: 40 },
      'shard 2 of 4: nothing violated in its tests (40 of 81 requirements)',
    ],
    [
      { scope: 'shard', shard, judged: 40, waived: { ...nothing, violations: 10 } },
      'shard 2 of 4: nothing violated in its tests (40 of 81 requirements) with 10 waived without a date',
    ],
    [{ scope: 'replay', judged: 1 }, 'conforms (one test run again)'],
    [
      { waived: { ...nothing, violations: 10, until: '2027-06-30' } },
      'conforms with 10 waived until 2027-06-30',
    ],
    [{ waived: { ...nothing, violations: 10 } }, 'conforms with 10 waived without a date'],
    [{ waived: { ...nothing, notTestable: 6 } }, 'conforms with 6 not testable without a date'],
    [
      { scope: 'selection', judged: 2, waived: { violations: 1, notTestable: 1, until: '2027-01-01' } },
      'conforms (2 of 81 requirements) with 1 waived and 1 not testable until 2027-01-01',
    ],
  ] as const)('says what limits a run: %o', (limits, headline) => {
    expect(headlineOf('conforms', { ...whole, ...limits })).toBe(headline);
  });

  test('of a shard always says that it is one', () => {
    const part = { ...whole, scope: 'shard', shard } as const;
    expect(headlineOf('violates', part)).toBe('shard 2 of 4: violates (81 of 81 requirements)');
  });

  test('claims nothing that would need limits where the target does not conform', () => {
    expect(headlineOf('violates', { ...whole, scope: 'selection', judged: 1 })).toBe('violates');
  });
});

const waived = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const second = sampleRequirement({ id: 'RF-ST-05' });
const elsewhere = sampleRequirement({ id: 'RF-ST-06', sources: {} });
const catalogue = [sampleRequirement(), second, elsewhere];

describe('a verdict', () => {
  test('counts what waivers excuse, until the first of them ends', () => {
    const active = [
      sampleWaiver({ lastDay: '2027-06-30', source: 'a:1' }),
      sampleWaiver({ requirement: 'RF-ST-05', kind: 'not-testable', lastDay: '2027-01-31', source: 'a:2' }),
      sampleWaiver({ requirement: 'RF-ST-06', lastDay: '2026-12-31', source: 'a:3' }),
    ];
    const verdict = foldVerdict(sampleInput({ cases: [waived], waivers: { files: [], active } }), catalogue);
    expect(verdict.waived).toEqual({ violations: 1, notTestable: 1, until: '2027-01-31' });
    expect(verdict.headline).toBe('conforms with 1 waived and 1 not testable until 2027-01-31');
  });

  test('does not count a waiver for what turned out testable', () => {
    const active = [sampleWaiver({ kind: 'not-testable', lastDay: '2027-06-30' })];
    const verdict = foldVerdict(
      sampleInput({ cases: [sampleCase()], selection: ['RF-ST-04'], waivers: { files: [], active } }),
      catalogue,
    );
    expect(verdict.waived).toEqual(nothing);
    expect(verdict.headline).toBe('conforms (1 of 2 requirements)');
  });

  test('over a selection says how much of the revision it is about', () => {
    const verdict = foldVerdict(
      sampleInput({ cases: [sampleCase()], selection: ['RF-ST-04', 'RF-ST-06'] }),
      catalogue,
    );
    expect([verdict.scope, verdict.headline]).toEqual(['selection', 'conforms (1 of 2 requirements)']);
  });
});
