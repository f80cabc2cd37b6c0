import { legalOperator } from './legal-operator.ts';

export const identityOfAMinute = legalOperator({
  id: 'identity-of-a-minute',
  describes: 'an identity lives for a minute and is due for a refresh after half a second',
  legalBecause: 'no lifetime is asserted; RF-BODY-04 is about the order',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => ({
      ...operator.times(nowMs, lifetimes, issue),
      identity_expires: nowMs + 60_000,
      refresh_from: nowMs + 500,
    }),
  }),
});
