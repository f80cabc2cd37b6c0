import type { CaseRecord } from '../../run/evidence/case-record.ts';

/** What to say of a replay that shows no failure: it ran alone, and the failure may have needed company. */
export function replayNotes(cases: readonly CaseRecord[], isReplay: boolean): string[] {
  const isShown = cases.some(({ outcome }) => outcome !== 'passed' && outcome !== 'recorded');
  if (!isReplay || cases.length === 0 || isShown) return [];
  return [
    'the replayed test passes: its failure may depend on traffic of other tests, or on what the target remembers; run everything again with the same --seed',
  ];
}
