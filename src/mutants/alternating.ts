import type { Behaviour } from '../mock/behaviour.ts';

type Decision = (...args: unknown[]) => unknown;

/** Takes every decision that the two differ in now by the one, now by the other: wrong only at times. */
export function alternating(usual: Behaviour, mutated: Behaviour): Behaviour {
  const result: Record<string, unknown> = { ...usual };
  for (const [name, decision] of Object.entries(mutated)) {
    const usualDecision = (usual as unknown as Record<string, unknown>)[name];
    if (typeof decision !== 'function' || decision === usualDecision) continue;
    let calls = 0;
    result[name] = (...args: unknown[]) => {
      calls += 1;
      return ((calls % 2 === 0 ? decision : usualDecision) as Decision)(...args);
    };
  }
  return result as unknown as Behaviour;
}
