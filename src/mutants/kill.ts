import type { RequirementId } from '../contract/requirements.ts';
import type { Mutant } from './mutant.ts';

/** What became of a mutant: only `killed` is a proof; `accused` means that an unrelated requirement was violated too. */
export type Fate = 'killed' | 'killed-by-another' | 'survived' | 'accused' | 'broken';

/** What a run against a wrong or a right operator came to. */
export type RunOutcome = {
  /** Requirements found violated, in the catalogue's order. */
  violated: readonly RequirementId[];
  /** Defects of the suite, one sentence each. */
  defects: readonly string[];
};

export type Kill = {
  fate: Fate;
  /** Violated ones that the mutant says it breaks. */
  own: RequirementId[];
  /** Violated ones that follow, for the reason the mutant gives. */
  following: RequirementId[];
  /** Violated ones that the mutant says nothing of. */
  unrelated: RequirementId[];
};

/** Holds what a run found against what its mutant says it breaks. */
export function judgeKill(
  mutant: Pick<Mutant, 'breaks' | 'alsoBreaks'>,
  { violated, defects }: RunOutcome,
): Kill {
  const own = violated.filter((id) => mutant.breaks.includes(id));
  const following = violated.filter((id) => !own.includes(id) && mutant.alsoBreaks?.[id] !== undefined);
  const unrelated = violated.filter((id) => !own.includes(id) && !following.includes(id));
  return { fate: fateOf(own, violated, unrelated, defects), own, following, unrelated };
}

function fateOf(
  own: readonly string[],
  violated: readonly string[],
  unrelated: readonly string[],
  defects: readonly string[],
): Fate {
  if (defects.length > 0) return 'broken';
  if (own.length === 0) return violated.length === 0 ? 'survived' : 'killed-by-another';
  return unrelated.length === 0 ? 'killed' : 'accused';
}
