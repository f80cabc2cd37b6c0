import { describe, expect, test } from 'vitest';
import { defined } from '../../basics/defined.ts';
import type { CataloguedRequirement } from '../../contract/requirements.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { sampleCase, sampleFailure, sampleRequirement, sampleWaiver } from '../testing/verdict-samples.ts';
import type { ActiveWaiver } from '../waivers/waiver-match.ts';
import { judgeRequirement } from './verdict-of-requirement.ts';

const unwaivable = sampleFailure({
  actual: 'HTTP 500 unknown (plain)',
  facts: { when: 'bearer', status: 'unknown', httpStatus: 500, sealed: false },
});
const passed = sampleCase();
const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const notTestable = sampleCase({ outcome: 'not-testable', reason: 'needs a clock', evidence: nothing() });

function nothing(): CaseRecord['evidence'] {
  return { exchanges: 0, propertyRuns: 0 };
}

function judge(
  cases: CaseRecord[],
  options: { requirement?: Partial<CataloguedRequirement>; waivers?: ActiveWaiver[]; caveat?: string } = {},
) {
  const { requirement = {}, waivers = [], caveat } = options;
  return judgeRequirement(sampleRequirement(requirement), cases, {
    revision: '2023-08',
    waivers,
    absence: 'no test yet',
    ...defined({ caveat }),
  });
}

describe('judgeRequirement', () => {
  test('holds with evidence, which is added up over its tests', () => {
    const more = sampleCase({ evidence: { exchanges: 5, propertyRuns: 100 } });
    expect(judge([passed, more])).toMatchObject({
      verdict: 'conforms',
      evidence: { exchanges: 7, propertyRuns: 100 },
    });
  });

  test('never conforms without evidence', () => {
    expect(judge([sampleCase({ evidence: nothing() })])).toMatchObject({
      verdict: 'not-testable',
      reason: 'gathered no evidence',
    });
  });

  test('is not testable without a test', () => {
    expect(judge([])).toMatchObject({ verdict: 'not-testable', reason: 'no test yet' });
  });

  test('names what a test that passes could not reach, and then calls no waiver stale', () => {
    const partly = sampleCase({ omitted: ['a token at 90 % of its life'] });
    const verdict = judge([partly], { waivers: [sampleWaiver()] });
    expect(verdict).toMatchObject({
      verdict: 'conforms',
      reason: 'not shown: a token at 90 % of its life',
      waiver: { state: 'active' },
    });
  });

  test('does not conform by tests that only add to others, and is violated by them', () => {
    const supplement = sampleCase({ isSupplement: true });
    expect(judge([supplement, notTestable])).toMatchObject({
      verdict: 'not-testable',
      reason: 'needs a clock',
    });
    expect(judge([supplement])).toMatchObject({
      verdict: 'not-testable',
      reason: 'what was shown is not enough by itself',
    });
    expect(judge([supplement, passed]).verdict).toBe('conforms');
    expect(judge([{ ...violated, isSupplement: true }, notTestable]).verdict).toBe('violates');
  });

  test('is violated by a failure that no waiver expects', () => {
    const verdict = judge([passed, violated]);
    expect(verdict.verdict).toBe('violates');
    expect(verdict.failures).toEqual([{ ...sampleFailure(), waived: false }]);
  });

  test('is waived when every failure is expected', () => {
    const verdict = judge([passed, violated], { waivers: [sampleWaiver()] });
    expect(verdict).toMatchObject({
      verdict: 'waived',
      failures: [{ waived: true }],
      waiver: { kind: 'violation', state: 'active', source: 'waivers.json:3' },
    });
  });

  test('is violated by one failure outside its waiver, and shows both', () => {
    const both = sampleCase({ outcome: 'violated', failures: [sampleFailure(), unwaivable] });
    const verdict = judge([both], { waivers: [sampleWaiver()] });
    expect(verdict.verdict).toBe('violates');
    expect(verdict.failures.map(({ actual, waived }) => [actual, waived])).toEqual([
      ['HTTP 400 invalid_token (plain)', true],
      ['HTTP 500 unknown (plain)', false],
    ]);
  });

  test('conforms when what the target can show holds, and says what it cannot', () => {
    expect(judge([passed, notTestable])).toMatchObject({
      verdict: 'conforms',
      reason: 'not shown: needs a clock',
    });
  });

  test('a defect of its test goes before everything else', () => {
    const broken = sampleCase({ outcome: 'harness-error', reason: 'TypeError: x is undefined' });
    expect(judge([violated, broken, passed])).toMatchObject({
      verdict: 'harness-error',
      reason: 'TypeError: x is undefined',
    });
  });

  test('a violation without a failure is a defect of its test, not a waived one', () => {
    const mute = sampleCase({ outcome: 'violated' });
    expect(judge([mute], { waivers: [sampleWaiver()] }).verdict).toBe('harness-error');
  });

  test('an exclusion is not applicable, with its reason', () => {
    const verdict = judge([], { requirement: { exclusion: 'differs between environments' } });
    expect(verdict).toMatchObject({ verdict: 'not-applicable', reason: 'differs between environments' });
  });

  test('what the revision does not say is not applicable', () => {
    const verdict = judge([passed], { requirement: { sources: {} } });
    expect(verdict).toMatchObject({ verdict: 'not-applicable', reason: 'not part of revision 2023-08' });
  });

  test('is not applicable when all its tests say so, not testable when only some do', () => {
    const moot = sampleCase({ outcome: 'not-applicable', reason: 'no 401 seen' });
    expect(judge([moot])).toMatchObject({ verdict: 'not-applicable', reason: 'no 401 seen' });
    expect(judge([moot, notTestable]).verdict).toBe('not-testable');
  });

  test('INFO is recorded, never violated', () => {
    const seen = sampleCase({ outcome: 'recorded', observations: ['a replay succeeds'] });
    const info = { keyword: 'INFO' } as const;
    expect(judge([seen], { requirement: info })).toMatchObject({
      verdict: 'recorded',
      observation: 'a replay succeeds',
    });
    const broken = judge([violated], { requirement: info });
    expect(broken).toMatchObject({ verdict: 'recorded', failures: [] });
    expect(broken.observation).toContain('invalid_token');
    expect(judge([notTestable], { requirement: info }).verdict).toBe('not-testable');
  });

  test('a run that was cut short says so of what conforms', () => {
    expect(judge([passed], { caveat: 'ended early' })).toMatchObject({
      verdict: 'conforms',
      reason: 'ended early',
    });
  });
});

describe('the waiver of a requirement', () => {
  const excuse = sampleWaiver({ kind: 'not-testable' });

  test('is stale when the requirement conforms', () => {
    expect(judge([passed], { waivers: [sampleWaiver()] }).waiver?.state).toBe('stale');
  });

  test('is not stale while some test could not show its part', () => {
    expect(judge([passed, notTestable], { waivers: [sampleWaiver()] }).waiver?.state).toBe('active');
    expect(judge([passed], { waivers: [sampleWaiver()], caveat: 'ended early' }).waiver?.state).toBe(
      'active',
    );
  });

  test('is only noted when what was not testable turned out testable', () => {
    expect(judge([passed], { waivers: [excuse] }).waiver?.state).toBe('unneeded');
  });

  test('stays beside what is not testable', () => {
    const verdict = judge([notTestable], { waivers: [sampleWaiver(), excuse] });
    expect(verdict).toMatchObject({
      verdict: 'not-testable',
      waiver: { kind: 'not-testable', state: 'active' },
    });
  });

  test('of an SDK is stale when part of what it expects is not seen any more', () => {
    const about = (what: string) => ({ about: what, got: 'a success' });
    const waiver = sampleWaiver({ expect: [about('HTTP 301'), about('HTTP 302')] });
    const of = (...seen: string[]) =>
      sampleCase({
        outcome: 'violated',
        failures: seen.map((what) => ({ ...sampleFailure(), facts: about(what) })),
      });
    const judged = (record: CaseRecord) => judge([record], { waivers: [waiver] });
    expect(judged(of('HTTP 301', 'HTTP 302')).waiver).toMatchObject({ state: 'active' });
    expect(judged(of('HTTP 302'))).toMatchObject({
      verdict: 'waived',
      waiver: { state: 'stale', unseen: ['HTTP 301'] },
    });
    expect(judged({ ...of('HTTP 302'), reason: 'a part was left out' }).waiver).toMatchObject({
      state: 'active',
    });
  });

  test('still waives past its date, and is called expired', () => {
    const verdict = judge([violated], { waivers: [sampleWaiver({ expiredOn: '2026-01-01' })] });
    expect(verdict).toMatchObject({ verdict: 'waived', waiver: { state: 'expired' } });
  });
});
