import type { Behaviour } from '../mock/behaviour.ts';

type Decision = (...args: unknown[]) => unknown;

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
  const result: Record<string, unknown> = { ...usual };
  for (const [name, decision] of Object.entries(mutated)) {
    const usualDecision = (usual as unknown as Record<string, unknown>)[name];
    if (typeof decision !== 'function' || decision === usualDecision) continue;
    let calls = 0;
    result[name] = (...args: unknown[]) => {
      calls += 1;
      return ((turnOf(calls) === wrongTurn ? decision : usualDecision) as Decision)(...args);
    };
  }
  return result as unknown as Behaviour;
}

/** The Thue-Morse sequence: 0 or 1, each half the time. */
function turnOf(call: number): number {
  return [...call.toString(2)].filter((bit) => bit === '1').length % 2;
}
