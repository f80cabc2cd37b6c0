import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../evidence/case-record.ts';
import { sampleResults, shardFolder } from '../testing/shard-samples.ts';
import { sampleCase, sampleFailure } from '../testing/verdict-samples.ts';
import { foldVerdict } from '../verdict/verdict.ts';
import { faultOf } from '../verdict/verdict-file.ts';
import { mergedRun } from './merged-run.ts';
import { readShard } from './read-shard.ts';
import type { ShardResults } from './shard.ts';

const property = (changes: Partial<CaseRecord> = {}) =>
  sampleCase({
    requirement: 'RF-ENC-06',
    test: 'RF-ENC-06.a-property',
    evidence: { exchanges: 50, propertyRuns: 25 },
    ...changes,
  });

function merged(...shards: (Partial<ShardResults> | undefined)[]) {
  const read = shards.map((results, at) =>
    readShard(shardFolder(at + 1, results === undefined ? {} : { results: sampleResults(results) })),
  );
  return foldVerdict({ ...mergedRun(read), failOnShould: false });
}

describe('merged shards', () => {
  test('are one run, whose evidence adds up', () => {
    const verdict = merged(
      { cases: [property()] },
      { cases: [property()], startedAt: '2026-11-24T03:00:05.000Z' },
    );
    expect(verdict).toMatchObject({
      headline: expect.stringMatching(/^conforms \(1 of \d+ requirements\)$/),
      exitCode: 0,
      scope: 'selection',
      merged: { count: 2, runId: 'nightly', shards: [1, 2] },
      durationMs: 6_000,
      unavailable: { answers: 0, of: 20 },
      requirements: [{ id: 'RF-ENC-06', evidence: { exchanges: 100, propertyRuns: 50 } }],
    });
    expect(verdict.shard).toBeUndefined();
    expect(faultOf(verdict)).toBeUndefined();
  });

  test('violate what any of them violates', () => {
    const failing = property({ outcome: 'violated', failures: [sampleFailure()] });
    const verdict = merged({ cases: [property()] }, { cases: [failing] });
    expect([verdict.exitCode, verdict.requirements[0]?.failures.length]).toEqual([1, 1]);
  });

  test.each<[string, Partial<ShardResults> | undefined]>([
    ['shard 2 of 2 was ended before it wrote its results', undefined],
    ['shard 2 of 2 was ended by SIGTERM', { interrupted: 'SIGTERM' }],
    ['shard 2 of 2 is incomplete: it does not answer', { couldNotRun: 'it does not answer' }],
    ['shard 2 of 2 is incomplete: it stopped', { stopped: 'it stopped' }],
  ])('are incomplete: %s', (reason, results) => {
    const verdict = merged({ cases: [property()] }, results);
    expect([verdict.exitCode, verdict.headline, verdict.reasons]).toEqual([3, 'incomplete', [reason]]);
  });

  test('are incomplete when one of them is missing', () => {
    expect(merged({ cases: [property()] }).reasons).toEqual(['shard 2 of 2 is missing']);
  });

  test('still violate something when another is missing', () => {
    const failing = property({ outcome: 'violated', failures: [sampleFailure()] });
    expect(merged({ cases: [failing] }).exitCode).toBe(1);
  });

  test('are never green if none of them had anything to do', () => {
    const verdict = merged({}, {});
    expect([verdict.headline, verdict.exitCode]).toEqual(['harness-error', 5]);
  });

  test('are judged by those that had something to do', () => {
    const verdict = merged({ cases: [property()] }, {});
    expect([verdict.headline.slice(0, 8), verdict.exitCode, verdict.merged?.shards]).toEqual([
      'conforms',
      0,
      [1, 2],
    ]);
  });

  test('say in whose numbers a text names exchanges', () => {
    const note = 'the JSON of exchange 5 names a member twice';
    const failure = sampleFailure({ message: 'a repeat', actual: 'exchange 9 repeats that of 5' });
    const failing = property({ outcome: 'violated', failures: [failure] });
    const verdict = merged({ cases: [property()], notes: ['calm'] }, { cases: [failing], notes: [note] });
    expect(verdict.requirements[0]?.failures[0]).toMatchObject({
      message: 'a repeat',
      actual: 'in shard 2: exchange 9 repeats that of 5',
    });
    expect(verdict.notes).toEqual([
      'calm',
      `in shard 2: ${note}`,
      'the number of an exchange begins with the number of its shard: exchange 20012 is exchange 12 of shard 2',
    ]);
  });

  test('have the defects of each', () => {
    const verdict = merged({ cases: [property()] }, { moduleErrors: ['a suite did not load'] });
    expect([verdict.exitCode, verdict.reasons]).toEqual([5, ['shard 2 of 2: a suite did not load']]);
  });

  test('have a defect if no shard has a test of a requirement', () => {
    expect(merged({}, {}).reasons[0]).toContain('RF-ENC-06 has no test');
  });
});

describe('a test that several shards have', () => {
  const one = (...records: CaseRecord[]) => {
    const [first] = mergedRun(
      records.map((record, at) =>
        readShard(shardFolder(at + 1, { results: sampleResults({ cases: [record] }) })),
      ),
    ).cases;
    return first;
  };
  const silent = property({
    outcome: 'not-testable',
    reason: 'never saw a sealed opt-out',
    evidence: { exchanges: 3, propertyRuns: 25 },
  });

  test('has shown what it showed in one of them', () => {
    const found = one(silent, property());
    expect(found).toMatchObject({ outcome: 'passed', evidence: { propertyRuns: 50 } });
    expect(found).not.toHaveProperty('reason');
    expect(one(silent, silent)).toMatchObject({ outcome: 'not-testable', reason: silent.reason });
  });

  test('says what it could not do in any of them', () => {
    const missed = property({ reason: 'an input was not judged: HTTP 503' });
    expect(one(missed, property())?.reason).toBe('an input was not judged: HTTP 503');
  });

  test('leaves out only what all of them left out', () => {
    const [both, here] = [['25 %', '90 %'], ['90 %']];
    expect(one(property({ omitted: both }), property({ omitted: here }))?.omitted).toEqual(['90 %']);
    expect(one(property({ omitted: both }), property())).not.toHaveProperty('omitted');
  });

  test('has the observations of each', () => {
    const [first, second] = [property({ observations: ['7 seen'] }), property({ observations: ['8 seen'] })];
    expect(one(first, second)?.observations).toEqual(['in shard 1: 7 seen', 'in shard 2: 8 seen']);
    expect(one(first, first)?.observations).toEqual(['7 seen']);
  });

  test('has exchanges that can be told apart, and failures that name theirs', () => {
    const view = {
      index: 12,
      startedAt: '',
      durationMs: 1,
      request: { method: '', path: '', headers: [], body: '' },
    };
    const failing = property({
      outcome: 'violated',
      failures: [{ ...sampleFailure(), exchange: 12 }],
      exchanges: [view],
    });
    const found = one(failing, failing);
    expect(found?.exchanges.map(({ index }) => index)).toEqual([10_000 * 1 + 12, 10_000 * 2 + 12]);
    expect(found?.failures.map(({ exchange }) => exchange)).toEqual([10_012, 20_012]);
  });

  test('has the traffic of all of them', () => {
    const row = {
      endpoint: 'refresh',
      httpStatus: 200,
      status: 'success',
      count: 3,
      durations: { 4: 3 },
      slowestMs: 9,
    } as const;
    const other = { ...row, durations: { 4: 1, 5: 2 }, slowestMs: 11 };
    expect(one(property({ traffic: [row] }), property({ traffic: [other] }))?.traffic).toEqual([
      { ...row, count: 6, durations: { 4: 4, 5: 2 }, slowestMs: 11 },
    ]);
  });

  test('is broken if it is broken in one of them', () => {
    const broken = property({ outcome: 'harness-error', reason: 'a defect' });
    expect(one(property(), broken)).toMatchObject({ outcome: 'harness-error', reason: 'a defect' });
  });
});
