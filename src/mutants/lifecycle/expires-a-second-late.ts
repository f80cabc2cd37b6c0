import { mutant } from '../mutant.ts';

export const expiresASecondLate = mutant({
  id: 'expires-a-second-late',
  breaks: ['RF-SEM-04'],
  describes: 'a token is refreshed one second after it has expired',
  behaviour: (operator) => ({
    ...operator,
    isExpired: (claims, nowMs) => operator.isExpired(claims, nowMs - 1_000),
  }),
});
