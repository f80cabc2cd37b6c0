import { mutant } from '../mutant.ts';

export const expiresASecondLate = mutant({
  id: 'expires-a-second-late',
  breaks: ['RF-SEM-04'],
  alsoBreaks: {
    'RF-ST-08': 'an expired token is not called so',
  },
  describes: 'a token is refreshed one second after it has expired',
  decides: (operator) => ({
    isExpired: (claims, nowMs) => operator.isExpired(claims, nowMs - 1_000),
  }),
});
