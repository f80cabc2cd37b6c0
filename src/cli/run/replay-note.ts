import type { CaseRecord } from '../../run/evidence/case-record.ts';

/** A note for a replay without a failure: the failure may have depended on other tests. */
export function replayNotes(cases: readonly CaseRecord[], isReplay: boolean): string[] {
  const isShown = cases.some(({ outcome }) => outcome !== 'passed' && outcome !== 'recorded');
  if (!isReplay || cases.length === 0 || isShown) return [];
  return [
    'the replayed test passes: its failure may depend on traffic of other tests, or on the state of the target; run all tests again with the same --seed',
  ];
}
