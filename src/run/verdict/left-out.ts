import type { CaseRecord, LeftOut } from '../evidence/case-record.ts';

/** A property that did so many runs is evidence, as it is against an operator on another machine. */
export const ENOUGH_RUNS = 10;

/** What a time budget left out of several tests; undefined if nothing. */
export function leftOutOf(parts: readonly { leftOut?: LeftOut }[]): LeftOut | undefined {
  const found = parts.flatMap(({ leftOut }) => (leftOut === undefined ? [] : [leftOut]));
  if (found.length === 0) return undefined;
  const total = (name: keyof LeftOut) => found.reduce((sum, one) => sum + one[name], 0);
  return {
    propertyRuns: total('propertyRuns'),
    plannedRuns: total('plannedRuns'),
    testsNotBegun: total('testsNotBegun'),
  };
}

/**
 * Whether tests of a requirement show enough in spite of what was left out of them: all of them began, and each property
 * did as many runs as against an operator on another machine, or all of its runs.
 */
export function isEnough(cases: readonly Pick<CaseRecord, 'leftOut'>[]): boolean {
  return cases.every(
    ({ leftOut }) =>
      leftOut === undefined || (leftOut.testsNotBegun === 0 && leftOut.propertyRuns >= ENOUGH_RUNS),
  );
}

/** Such as "the time budget left out 63 of 100 runs of properties and 2 tests". */
export function sayLeftOut({ propertyRuns, plannedRuns, testsNotBegun }: LeftOut): string {
  const missing = plannedRuns - propertyRuns;
  const parts = [
    ...(missing === 0 ? [] : [`${missing} of ${plannedRuns} runs of properties`]),
    ...(testsNotBegun === 0 ? [] : [`${testsNotBegun} ${testsNotBegun === 1 ? 'test' : 'tests'}`]),
  ];
  return `the time budget left out ${parts.join(' and ')}`;
}
