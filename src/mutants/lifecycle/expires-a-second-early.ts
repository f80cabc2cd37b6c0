import { mutant } from '../mutant.ts';

export const expiresASecondEarly = mutant({
  id: 'expires-a-second-early',
  breaks: ['RF-SEM-04'],
  describes: 'a token is refused one second before it expires',
  decides: (operator) => ({
    isExpired: (claims, nowMs) => operator.isExpired(claims, nowMs + 1_000),
  }),
});
