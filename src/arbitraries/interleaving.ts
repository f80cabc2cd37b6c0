import fc from 'fast-check';

/** One step of an interleaving: the actor, and the milliseconds since the step before. */
export type Step = { actor: number; afterMs: number };

/** The order in which several actors take their steps; the steps of one actor stay in order. */
export type Interleaving = readonly Step[];

/**
 * Orders of concurrent steps. They shrink towards one actor after the other without a pause.
 * @param actors number of actors, which are numbered from 0
 * @param stepsEach number of steps of each actor
 * @param longestPauseMs longest pause between two steps, in milliseconds; most pauses are 0
 */
export function interleaving(
  actors: number,
  stepsEach: number,
  longestPauseMs = 3,
): fc.Arbitrary<Interleaving> {
  const steps = actors * stepsEach;
  const times = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(value, { minLength: steps, maxLength: steps });
  return fc
    .tuple(times(fc.nat(999)), times(fc.oneof(fc.constant(0), fc.nat(longestPauseMs))))
    .map(([ranks, pauses]) => {
      const inTurn = ranks.map((rank, index) => ({ rank, actor: Math.floor(index / stepsEach) }));
      // Sorting keeps the order of equal ranks, so with all ranks zero one actor follows the other.
      const ordered = inTurn.sort((one, two) => one.rank - two.rank);
      return ordered.map(({ actor }, at) => ({ actor, afterMs: pauses[at] ?? 0 }));
    });
}
