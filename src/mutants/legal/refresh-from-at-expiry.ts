import { legalOperator } from './legal-operator.ts';

export const refreshFromAtExpiry = legalOperator({
  id: 'refresh-from-at-expiry',
  describes: 'an identity is due for a refresh when it expires',
  legalBecause: 'RF-BODY-04: refresh_from may equal identity_expires',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return { ...times, refresh_from: times.identity_expires };
    },
  }),
});
