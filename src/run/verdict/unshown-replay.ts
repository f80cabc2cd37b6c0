import type { CaseRecord } from '../evidence/case-record.ts';

/** Why a replay shows no failure of its test; undefined for a replay that does, and for any other run. */
export function unshownBy({
  cases,
  replayedTest,
}: {
  cases: readonly CaseRecord[];
  replayedTest?: string;
}): string | undefined {
  if (replayedTest === undefined) return undefined;
  const own = cases.filter(({ test }) => test === replayedTest);
  if (own.some(({ failures }) => failures.length > 0)) return undefined;
  const [first] = own;
  if (first === undefined) {
    return `the replay ran nothing: this revision has no test ${replayedTest}; copy the command from the failure`;
  }
  const { outcome, reason } = first;
  if (outcome === 'not-testable' || outcome === 'not-applicable') {
    return `the replay cannot show the failure: ${reason ?? 'the test gives no reason'}`;
  }
  return (
    'the replay does not show the failure again, because its test passes now: the target may have changed, or the ' +
    'failure depends on its state or on the traffic of other tests; run all tests again with the same --seed'
  );
}
