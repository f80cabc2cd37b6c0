import { legalOperator } from './legal-operator.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

export const identityOfAYear = legalOperator({
  id: 'identity-of-a-year',
  describes: 'an identity lives for a year and its refresh token for ten',
  legalBecause: 'no lifetime is asserted; RF-BODY-04 is about the order',
  decides: (operator) => ({
    times: (nowMs) => ({
      identity_expires: nowMs + YEAR_MS,
      refresh_from: nowMs + YEAR_MS / 2,
      refresh_expires: nowMs + 10 * YEAR_MS,
    }),
    isExpired: (claims, nowMs) =>
      operator.isExpired({ ...claims, expiresMs: claims.createdMs + 10 * YEAR_MS }, nowMs),
  }),
});
