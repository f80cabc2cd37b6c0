import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { unreadable } from '../mock/tokens/refresh-token.ts';

/** An operator that refuses every token ever after that was sent by a method that is not served. */
export function usedUpBy(method: string, operator: Behaviour): Behaviour {
  const used = new Set<string>();
  return {
    ...operator,
    answerMethod: (request) => {
      const text = operator.tokenText(request);
      if (request.method === method && text !== '') used.add(text);
      return operator.answerMethod(request);
    },
    readToken: (text, keys) => (used.has(text) ? unreadable('inner-token') : operator.readToken(text, keys)),
  };
}
