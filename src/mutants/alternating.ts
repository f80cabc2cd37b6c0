import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { mixed } from './mixed.ts';

/**
 * Takes every decision that the two differ in now by the one, now by the other: wrong only at times. The turns
 * follow no period, so that no caller can be in step with them.
 * @param first which of the two takes the first decision of each kind
 */
export function alternating(
  usual: Behaviour,
  mutated: Behaviour,
  first: 'usual' | 'mutated' = 'usual',
): Behaviour {
  const wrongTurn = first === 'usual' ? 0 : 1;
  return mixed(usual, mutated, (call) => turnOf(call) === wrongTurn);
}

/** The Thue-Morse sequence: 0 or 1, each half the time. */
function turnOf(call: number): number {
  return [...call.toString(2)].filter((bit) => bit === '1').length % 2;
}
