import { describe, expect, test } from 'vitest';
import { sampleCase, sampleFailure, sampleInput, sampleRequirement } from '../testing/verdict-samples.ts';
import { isEnough, leftOutOf, sayLeftOut } from './left-out.ts';
import { foldVerdict } from './verdict.ts';
import { faultOf } from './verdict-file.ts';
import { openFindings } from './waiver-template.ts';

const whole = sampleCase();
const notBegun = sampleCase({
  outcome: 'not-testable',
  reason: 'the time budget was over before its turn',
  evidence: { exchanges: 0, propertyRuns: 0 },
  leftOut: { propertyRuns: 0, plannedRuns: 0, testsNotBegun: 1 },
});
const cutAfter = (propertyRuns: number) =>
  sampleCase({
    evidence: { exchanges: propertyRuns, propertyRuns },
    leftOut: { propertyRuns, plannedRuns: 100, testsNotBegun: 0 },
  });

test('what was left out of tests adds up, and is said in one sentence', () => {
  const sum = leftOutOf([whole, notBegun, cutAfter(12), cutAfter(3)]);
  expect(sum).toEqual({ propertyRuns: 15, plannedRuns: 200, testsNotBegun: 1 });
  expect(sum && sayLeftOut(sum)).toBe('the time budget left out 185 of 200 runs of properties and 1 test');
  expect(leftOutOf([whole, whole])).toBeUndefined();
});

test.each([
  ['all of them', [whole], true],
  ['ten runs of each property', [whole, cutAfter(10), cutAfter(99)], true],
  ['nine runs of one property', [cutAfter(9), cutAfter(99)], false],
  ['all tests but one', [whole, notBegun], false],
])('whether it is enough to have %s', (_, cases, enough) => {
  expect(isEnough(cases)).toBe(enough);
});

describe('the verdict of a run with a time budget', () => {
  const catalogue = [sampleRequirement()];
  const fold = (...cases: Parameters<typeof isEnough>[0][]) =>
    foldVerdict(sampleInput({ cases: cases.flat() as never, timeBudgetMs: 60_000 }), catalogue);

  test('says how much it rests on', () => {
    const verdict = fold([whole, cutAfter(12)]);
    expect(verdict).toMatchObject({
      headline: 'conforms within 60 s, with fewer runs for 1 requirement',
      exitCode: 0,
      timeBudgetMs: 60_000,
    });
    expect(verdict.requirements[0]).toMatchObject({
      verdict: 'conforms',
      reason: 'the time budget left out 88 of 100 runs of properties',
      leftOut: { propertyRuns: 12, plannedRuns: 100, testsNotBegun: 0 },
    });
    expect(faultOf(verdict)).toBeUndefined();
  });

  test('is incomplete where too much of a MUST was left out', () => {
    for (const cases of [
      [whole, notBegun],
      [whole, cutAfter(9)],
    ]) {
      const verdict = fold(cases);
      expect(verdict).toMatchObject({ verdict: 'incomplete', headline: 'incomplete', exitCode: 3 });
      expect(verdict.reasons).toEqual([
        'the time budget left out too much of a MUST, a test or all but fewer than 10 runs of a property: RF-ST-04',
      ]);
      expect(verdict.requirements[0]?.verdict).toBe('not-testable');
    }
  });

  test('asks for no waiver of what had no time', () => {
    expect(openFindings(fold([whole, notBegun]))).toEqual([]);
  });

  test('gives a reason for an observation that was left out', () => {
    const info = [sampleRequirement({ keyword: 'INFO' })];
    const verdict = foldVerdict(sampleInput({ cases: [notBegun] }), info);
    expect(verdict.requirements[0]?.reason).toBe('the time budget left out 1 test');
  });

  test('still has what was found in the time', () => {
    const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
    expect(fold([violated, notBegun])).toMatchObject({ verdict: 'violates', exitCode: 1 });
  });

  test('is the usual one where nothing was left out', () => {
    expect(fold([whole]).headline).toBe('conforms');
  });
});
