import { unreadable } from '../../mock/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const concurrentRefreshesAreRefused = mutant({
  id: 'concurrent-refreshes-are-refused',
  breaks: ['RF-SEM-03'],
  describes: 'of several refreshes of one token at once only the first succeeds',
  behaviour: (operator) => {
    const lastAt = new Map<string, number>();
    return {
      ...operator,
      readToken: (text, keys) => {
        const now = performance.now();
        const isAtOnce = now - (lastAt.get(text) ?? Number.NEGATIVE_INFINITY) < 10;
        lastAt.set(text, now);
        return isAtOnce ? unreadable('inner-token') : operator.readToken(text, keys);
      },
    };
  },
});
