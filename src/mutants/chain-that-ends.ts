import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { unreadable } from '../mock/tokens/refresh-token.ts';

/** An operator that refuses every token of a chain from a number of refreshes on. */
export function chainThatEnds(operator: Behaviour, refreshes: number): Behaviour {
  const depths = new Map<string, number>();
  return {
    ...operator,
    refreshToken: (fresh, issue) => {
      depths.set(fresh, (depths.get(issue.previous?.text ?? '') ?? -1) + 1);
      return operator.refreshToken(fresh, issue);
    },
    readToken: (text, keys) =>
      (depths.get(text) ?? 0) >= refreshes ? unreadable('inner-token') : operator.readToken(text, keys),
  };
}
