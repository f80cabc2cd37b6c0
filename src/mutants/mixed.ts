import type { Behaviour } from '../mock/behaviour/behaviour.ts';

type Decision = (...args: unknown[]) => unknown;

/**
 * Takes each decision that the two differ in sometimes as `mutated` does, and as usual otherwise.
 * @param isWrong whether the call of this number, from 1, is taken wrongly; each decision counts its own
 */
export function mixed(usual: Behaviour, mutated: Behaviour, isWrong: (call: number) => boolean): Behaviour {
  const result: Record<string, unknown> = { ...usual };
  for (const [name, decision] of Object.entries(mutated)) {
    const usualDecision = (usual as unknown as Record<string, unknown>)[name];
    if (typeof decision !== 'function' || decision === usualDecision) continue;
    let calls = 0;
    result[name] = (...args: unknown[]) => {
      calls += 1;
      return ((isWrong(calls) ? decision : usualDecision) as Decision)(...args);
    };
  }
  return result as unknown as Behaviour;
}
