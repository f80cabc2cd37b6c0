import { legalOperator } from './legal-operator.ts';

export const expiresAtTheMillisecond = legalOperator({
  id: 'expires-at-the-millisecond',
  describes: 'a token is refused at its refresh_expires already',
  legalBecause: 'RF-SEM-04: at that very millisecond either is right',
  decides: () => ({ isExpired: (claims, nowMs) => nowMs >= claims.expiresMs }),
});
