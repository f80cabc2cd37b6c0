import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';

/** An operator that keeps what a refresh token means to itself and hands out a name for it. */
export function byReference(operator: Behaviour, newName: () => string): Behaviour {
  const meanings = new Map<string, string>();
  return {
    ...operator,
    refreshToken: (fresh, issue) => {
      const name = newName();
      meanings.set(name, operator.refreshToken(fresh, issue));
      return name;
    },
    readToken: (text, keys) => {
      if (text === '') return unreadable('body');
      const meaning = meanings.get(text);
      return meaning === undefined ? unreadable('tag') : operator.readToken(meaning, keys);
    },
  };
}
