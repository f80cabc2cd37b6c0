import { mutant } from '../mutant.ts';

const MINUTE_MS = 60_000;

export const expiresAMinuteEarly = mutant({
  id: 'expires-a-minute-early',
  breaks: ['RF-SEM-04'],
  alsoBreaks: {
    'RF-SEM-07': 'a valid token is refused',
  },
  describes: 'a token is refused one minute before it expires',
  decides: (operator) => ({
    isExpired: (claims, nowMs) => operator.isExpired(claims, nowMs + MINUTE_MS),
  }),
});
