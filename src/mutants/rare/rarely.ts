import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { mixed } from '../mixed.ts';

/**
 * Takes every n-th of each decision that the two differ in as `mutated` does, all others as usual. Which input
 * meets it is left to chance, since tests run at once.
 */
export function rarely(everyNth: number, usual: Behaviour, mutated: Behaviour): Behaviour {
  return mixed(usual, mutated, (call) => call % everyNth === 0);
}
