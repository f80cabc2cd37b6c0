import { mutant } from '../mutant.ts';

export const expiredIsAccepted = mutant({
  id: 'expired-is-accepted',
  breaks: ['RF-SEM-04'],
  describes: 'a token is refreshed after it has expired',
  behaviour: (operator) => ({ ...operator, isExpired: () => false }),
});
