import { mutant } from '../mutant.ts';

const MINUTE_MS = 60_000;

export const expiresAMinuteLate = mutant({
  id: 'expires-a-minute-late',
  breaks: ['RF-SEM-04'],
  alsoBreaks: {
    'RF-ST-08': 'an expired token is not called so',
  },
  describes: 'a token is refreshed one minute after it has expired',
  decides: (operator) => ({
    isExpired: (claims, nowMs) => operator.isExpired(claims, nowMs - MINUTE_MS),
  }),
});
