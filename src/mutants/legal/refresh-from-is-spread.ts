import { randomInt } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const refreshFromIsSpread = legalOperator({
  id: 'refresh-from-is-spread',
  describes: 'refresh_from is any moment before the identity expires, to spread the load',
  legalBecause: 'RF-BODY-06 is about expiries; a later refresh_from may be earlier',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => ({
      ...operator.times(nowMs, lifetimes, issue),
      refresh_from: nowMs + randomInt(1_000, lifetimes.identityMs),
    }),
  }),
});
