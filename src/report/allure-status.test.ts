import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../run/evidence/case-record.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
  sampleWaiver,
} from '../run/testing/verdict-samples.ts';
import { foldVerdict } from '../run/verdict/verdict.ts';
import type { ActiveWaiver } from '../run/waivers/waiver-match.ts';
import { allureCategories, statusOfCase, statusWithoutCase } from './allure-status.ts';

function show(record: CaseRecord, options: { active?: ActiveWaiver[]; keyword?: 'INFO' } = {}) {
  const { active = [], keyword = 'MUST' } = options;
  const input = sampleInput({ cases: [record], waivers: { files: [], active } });
  const [requirement] = foldVerdict(input, [sampleRequirement({ keyword })]).requirements;
  if (requirement === undefined) throw new Error('no requirement');
  const { status, message = '' } = statusOfCase(record, requirement);
  const category = allureCategories.find(
    ({ matchedStatuses, messageRegex }) =>
      matchedStatuses?.includes(status) && new RegExp(`${messageRegex ?? ''}`).test(message),
  );
  return { status, message, category: category?.name };
}

const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });

describe('statusOfCase', () => {
  test('a violation fails and shows what was expected and what was answered', () => {
    const { status, message, category } = show(violated);
    expect([status, category]).toEqual(['failed', 'Violations']);
    expect(message).toContain('expected HTTP 400 client_error');
    expect(message).toContain('got      HTTP 400 invalid_token (plain)');
    expect(message).toContain('--path RF-ST-04.empty-body');
  });

  test('a waived violation is skipped, with the reason', () => {
    const { status, message, category } = show(violated, { active: [sampleWaiver()] });
    expect([status, category]).toEqual(['skipped', 'Waived']);
    expect(message).toMatch(/^waived: the operator takes an empty body/);
  });

  test('one failure that no waiver expects fails the test', () => {
    const both = sampleCase({
      outcome: 'violated',
      failures: [sampleFailure(), sampleFailure({ facts: { httpStatus: 500 } })],
    });
    expect(show(both, { active: [sampleWaiver()] }).status).toBe('failed');
  });

  test.each([
    ['passed', 'passed', undefined],
    ['not-testable', 'skipped', 'Not testable on this target'],
    ['not-applicable', 'skipped', 'Not applicable'],
    ['harness-error', 'broken', 'Defects of the suite'],
    ['violated', 'broken', 'Defects of the suite'],
  ] as const)('%s shows as %s', (outcome, status, category) => {
    expect(show(sampleCase({ outcome, reason: 'because' }))).toMatchObject({ status, category });
  });

  test('a pass without evidence is not testable', () => {
    const empty = sampleCase({ evidence: { exchanges: 0, propertyRuns: 0 } });
    expect(show(empty)).toMatchObject({ status: 'skipped', category: 'Not testable on this target' });
  });

  test('INFO never fails', () => {
    expect(show(violated, { keyword: 'INFO' }).status).toBe('passed');
  });
});

describe('statusWithoutCase', () => {
  test('shows the reason of the requirement', () => {
    const [missing] = foldVerdict(sampleInput(), [sampleRequirement()]).requirements;
    const [excluded] = foldVerdict(sampleInput(), [
      sampleRequirement({ exclusion: 'left out' }),
    ]).requirements;
    if (missing === undefined || excluded === undefined) throw new Error('no requirement');
    const { reason: _, ...unexplained } = missing;
    expect(statusWithoutCase(missing).message).toBe('not testable: no test yet');
    expect(statusWithoutCase(unexplained).message).toBe('not testable: no test yet');
    expect(statusWithoutCase(excluded).message).toBe('not applicable: left out');
  });
});

describe('the statuses of all tests of a requirement agree with its verdict', () => {
  const none = { exchanges: 0, propertyRuns: 0 };
  const passed = sampleCase();
  const extra = sampleCase({ test: 'RF-ST-04.extra', isSupplement: true });
  const untested = sampleCase({ test: 'RF-ST-04.b', outcome: 'not-testable', reason: 'a', evidence: none });
  const moot = sampleCase({ test: 'RF-ST-04.c', outcome: 'not-applicable', reason: 'a', evidence: none });
  const broken = sampleCase({ test: 'RF-ST-04.d', outcome: 'harness-error', reason: 'a' });
  const silent = sampleCase({ test: 'RF-ST-04.e', evidence: none });
  const unexpected = {
    ...violated,
    test: 'RF-ST-04.f',
    failures: [sampleFailure({ test: 'RF-ST-04.f', facts: {} })],
  };
  const kinds = [passed, extra, untested, moot, broken, silent, violated, unexpected];
  // Every pair of outcomes, with a waiver and without.
  const rows = kinds.flatMap((one, at) =>
    kinds
      .slice(at)
      .flatMap((other) =>
        [[], [sampleWaiver()]].map((active) => ({ cases: [...new Set([one, other])], active })),
      ),
  );

  test.each(rows)('%#', ({ cases, active }) => {
    const input = sampleInput({ cases, waivers: { files: [], active } });
    const [requirement] = foldVerdict(input, [sampleRequirement()]).requirements;
    if (requirement === undefined) throw new Error('no requirement');
    const statuses = cases.map((record) => statusOfCase(record, requirement).status);
    const has = (status: string) => statuses.some((one) => one === status);
    const { verdict } = requirement;
    expect(has('broken')).toBe(verdict === 'harness-error');
    const isOpen = requirement.failures.some(({ waived }) => !waived);
    expect(has('failed')).toBe(isOpen);
    expect(verdict === 'violates').toBe(isOpen && !has('broken'));
    if (verdict === 'conforms') expect(has('passed')).toBe(true);
    if (verdict === 'not-testable' || verdict === 'not-applicable') expect(has('passed')).toBe(false);
  });
});
