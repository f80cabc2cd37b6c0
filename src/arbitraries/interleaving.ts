import fc from 'fast-check';

/** One step of an interleaving: the actor that moves, and how many milliseconds after the step before. */
export type Step = { actor: number; afterMs: number };

/** The order in which several actors each make their steps; an actor's own steps stay in order. */
export type Interleaving = readonly Step[];

/**
 * Orders of concurrent steps, shrinking towards one actor after the other without a pause.
 * @param actors how many there are, numbered from 0
 * @param stepsEach how many steps every one of them makes
 * @param longestPauseMs longest pause between two steps, in milliseconds; most are none
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
      // Sorting keeps the order of equal ranks, so ranks of zero leave one actor after the other.
      const ordered = inTurn.sort((one, two) => one.rank - two.rank);
      return ordered.map(({ actor }, at) => ({ actor, afterMs: pauses[at] ?? 0 }));
    });
}
