import { mutant } from '../mutant.ts';

export const expiredIsAccepted = mutant({
  id: 'expired-is-accepted',
  breaks: ['RF-SEM-04'],
  alsoBreaks: {
    'RF-ST-08': 'an expired token is not called so',
  },
  describes: 'a token is refreshed after it has expired',
  decides: () => ({ isExpired: () => false }),
});
