import type { Behaviour } from '../../mock/behaviour.ts';

type Decision = (...args: unknown[]) => unknown;

/**
 * Takes every n-th of each decision that the two differ in as `mutated` does, all others as usual. Which input
 * meets it is left to chance, since tests run at once.
 */
export function rarely(everyNth: number, usual: Behaviour, mutated: Behaviour): Behaviour {
  const result: Record<string, unknown> = { ...usual };
  for (const [name, decision] of Object.entries(mutated)) {
    const usualDecision = (usual as unknown as Record<string, unknown>)[name];
    if (typeof decision !== 'function' || decision === usualDecision) continue;
    let calls = 0;
    result[name] = (...args: unknown[]) => {
      calls += 1;
      return ((calls % everyNth === 0 ? decision : usualDecision) as Decision)(...args);
    };
  }
  return result as unknown as Behaviour;
}
