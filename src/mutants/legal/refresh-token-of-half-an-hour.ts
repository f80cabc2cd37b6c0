import { legalOperator } from './legal-operator.ts';

const MINUTE_MS = 60_000;

export const refreshTokenOfHalfAnHour = legalOperator({
  id: 'refresh-token-of-half-an-hour',
  describes: 'a refresh token lives for half an hour, its identity for ten minutes',
  legalBecause: 'no lifetime is asserted; identity lifetimes may be minutes (section 5)',
  decides: (operator) => ({
    times: (nowMs) => ({
      identity_expires: nowMs + 10 * MINUTE_MS,
      refresh_from: nowMs + 5 * MINUTE_MS,
      refresh_expires: nowMs + 30 * MINUTE_MS,
    }),
    isExpired: (claims, nowMs) =>
      operator.isExpired({ ...claims, expiresMs: claims.createdMs + 30 * MINUTE_MS }, nowMs),
  }),
});
