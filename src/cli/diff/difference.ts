import { counted } from '../../basics/counted.ts';
import { worseIn } from '../../run/verdict/comparison.ts';
import type { Change, Comparison, RunVerdict } from '../../run/verdict/verdict-value.ts';

/**
 * `waived`: nothing is worse, because waivers excuse what is violated now; `changed`: something is not as it was, and
 * nothing of it is better or worse.
 */
export type DifferenceResult = 'worse' | 'waived' | 'better' | 'changed' | 'same';

/** Two runs and what changed between them. */
export type Difference = {
  result: DifferenceResult;
  before: RunVerdict;
  now: RunVerdict;
  comparison: Comparison;
};

/** What two compared runs came to. */
export function resultOf(comparison: Comparison): DifferenceResult {
  const { newlyFailing, newlyWaived, newlyNotTestable, newlyPassing, changed } = comparison;
  if (worseIn(comparison).length > 0) return 'worse';
  if (newlyWaived.length > 0) return 'waived';
  if (newlyPassing.length + newlyTested(comparison).length > 0) return 'better';
  return newlyFailing.length + newlyNotTestable.length + changed.length > 0 ? 'changed' : 'same';
}

/** What was not judged and is met now. */
function newlyTested({ changed }: Comparison): Change[] {
  return changed.filter(
    ({ before, now }) =>
      (before === 'not-testable' || before === 'harness-error') && (now === 'conforms' || now === 'recorded'),
  );
}

/** The result in one sentence, such as `Worse: 1 requirement is violated that was not.` */
export function sentenceOf({ result, comparison }: Difference): string {
  const worse = worseIn(comparison);
  const having = (kind: Change['worse']) => worse.filter((change) => change.worse === kind).length;
  switch (result) {
    case 'worse':
      return `Worse: ${listed([
        [having('violated'), 'is violated that was not', 'are violated that were not'],
        [having('untested'), 'is not tested that was', 'are not tested that were'],
      ])}.`;
    case 'waived':
      return `Newly waived: ${listed([
        [
          comparison.newlyWaived.length,
          'is violated as its waiver says',
          'are violated as their waivers say',
        ],
        ...better(comparison),
      ])}.`;
    case 'better':
      return `Better: ${listed(better(comparison))}.`;
    case 'changed':
      return 'Neither better nor worse.';
    case 'same':
      return `The same: nothing changed in ${counted(comparison.unchanged, 'requirement')}.`;
  }
}

type Fact = readonly [count: number, one: string, more: string];

function better(comparison: Comparison): Fact[] {
  return [
    [comparison.newlyPassing.length, 'is no longer violated', 'are no longer violated'],
    [newlyTested(comparison).length, 'was not tested and now holds', 'were not tested and now hold'],
  ];
}

function listed(facts: readonly Fact[]): string {
  return facts
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${counted(count, 'requirement')} ${count === 1 ? one : more}`)
    .join(', ');
}
