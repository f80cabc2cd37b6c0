import type { RequirementId } from '../../contract/requirements.ts';
import { changeOf } from './change.ts';
import type { Change, Comparison, RequirementVerdict, RunVerdict } from './verdict-value.ts';

/** What a comparison needs to know of the earlier run. */
export type Earlier = Pick<RunVerdict, 'suite' | 'target' | 'startedAt' | 'headline' | 'requirements'>;

/**
 * Compares the requirements of two runs. Pure; the order of changes is that of the newer run, then what only the
 * earlier one had.
 * @param countsShould whether a newly violated SHOULD is worse, as with `--fail-on should`
 */
export function compareRuns(
  earlier: Earlier,
  requirements: readonly RequirementVerdict[],
  countsShould: boolean,
): Comparison {
  const before = new Map(earlier.requirements.map((one) => [one.id, one]));
  const now = new Map(requirements.map((one) => [one.id, one]));
  const ids = [...new Set([...now.keys(), ...before.keys()])];
  const found = ids.map((id) => ({ id, ...between(id, before.get(id), now.get(id), countsShould) }));
  const of = (group: string) => found.filter((one) => one.group === group).map(({ change }) => change);
  const { suite, target, startedAt, headline } = earlier;
  return {
    baseline: { suite, target: target.name, startedAt, headline },
    newlyFailing: of('newly-failing'),
    newlyWaived: of('newly-waived'),
    newlyPassing: of('newly-passing'),
    newlyNotTestable: of('newly-not-testable'),
    changed: of('changed'),
    unchanged: of('unchanged').length,
  };
}

/** What is worse than in the earlier run, in any group. */
export function worseIn({ newlyFailing, newlyNotTestable, changed }: Comparison): Change[] {
  return [...newlyFailing, ...newlyNotTestable, ...changed].filter(({ worse }) => worse !== undefined);
}

function between(
  id: RequirementId,
  before: RequirementVerdict | undefined,
  now: RequirementVerdict | undefined,
  countsShould: boolean,
) {
  const { group, worse } = changeOf(before, now, countsShould);
  // Violated in both runs, yet not in the same way.
  const isViolatedInBoth = before?.verdict === 'violates' && now?.verdict === 'violates';
  const failingOnlyIn = (one: typeof now, other: typeof now) =>
    isViolatedInBoth ? testsFailing(one).filter((test) => !testsFailing(other).includes(test)) : [];
  const [tests, testsNoLonger] = [failingOnlyIn(now, before), failingOnlyIn(before, now)];
  const change: Change = {
    id,
    keyword: (now ?? before)?.keyword ?? 'INFO',
    before: before?.verdict ?? 'unknown',
    now: now?.verdict ?? 'unknown',
    ...(worse === undefined ? {} : { worse }),
    ...(tests.length === 0 ? {} : { tests }),
    ...(testsNoLonger.length === 0 ? {} : { testsNoLonger }),
  };
  return { group: tests.length + testsNoLonger.length === 0 ? group : ('changed' as const), change };
}

function testsFailing(one: RequirementVerdict | undefined): string[] {
  return [...new Set((one?.failures ?? []).filter(({ waived }) => !waived).map(({ test }) => test))];
}
