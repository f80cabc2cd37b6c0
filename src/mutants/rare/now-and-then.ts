import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { mixed } from '../mixed.ts';
import { type Mutant, mutant } from '../mutant.ts';

/** The mutants that are also run as ones that err only now and then. */
export const nowAndThenIds: readonly string[] = [
  'success-in-plaintext',
  'opt-out-in-plaintext',
  'sealed-with-the-new-key',
  'sealed-with-the-client-secret',
  'response-key-is-kept',
  'refresh-token-is-kept',
  'times-in-seconds',
  'identity-of-another-user',
  'opt-out-is-never-noticed',
  'errors-as-html',
  'garbage-is-500',
];

/**
 * Takes every n-th of each decision that the two differ in as `mutated` does, and all others as usual. Tests run at
 * once, so chance decides which input meets it.
 */
export function rarely(everyNth: number, usual: Behaviour, mutated: Behaviour): Behaviour {
  return mixed(usual, mutated, (call) => call % everyNth === 0);
}

/** Two mutants that err as this one does: in one of ten decisions, and in one of fifty. */
export function nowAndThen(always: Mutant): readonly Mutant[] {
  return [10, 50].map((everyNth) =>
    mutant({
      ...always,
      id: `${always.id}-once-in-${everyNth}`,
      describes: `once in ${everyNth}: ${always.describes}`,
      decides: (operator) => rarely(everyNth, operator, always.behaviour(operator)),
    }),
  );
}
