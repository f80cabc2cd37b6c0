import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const concurrentRefreshesAreRefused = mutant({
  id: 'concurrent-refreshes-are-refused',
  breaks: ['RF-SEM-03'],
  alsoBreaks: {
    'RF-OPT-04': 'what is refreshed again within a moment is refused too',
    'RF-ST-08': 'what is refreshed again within a moment is refused too',
    'RF-KEY-01': 'what is refreshed again within a moment is refused too',
    'RF-KEY-02': 'what is refreshed again within a moment is refused too',
    'RF-KEY-04': 'what is refreshed again within a moment is refused too',
    'RF-SEM-04': 'what is refreshed again within a moment is refused too',
    'RF-ENC-04': 'what is refreshed again within a moment is refused too',
  },
  describes: 'of several refreshes of one token at once only the first succeeds',
  decides: (operator) => {
    const lastAt = new Map<string, number>();
    return {
      readToken: (text, keys) => {
        const reading = operator.readToken(text, keys);
        if (reading.kind === 'unreadable') return reading;
        const now = performance.now();
        const isAtOnce = now - (lastAt.get(text) ?? Number.NEGATIVE_INFINITY) < 10;
        lastAt.set(text, now);
        return isAtOnce ? unreadable('inner-token') : reading;
      },
    };
  },
});
