import { legalOperator } from './legal-operator.ts';

const betweenSeconds = (ms: number) => (ms % 1000 === 0 ? ms + 1 : ms);

export const timesBetweenSeconds = legalOperator({
  id: 'times-between-seconds',
  describes: 'no time is a whole second',
  legalBecause: 'RF-BODY-03: Unix milliseconds, of any kind',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return {
        identity_expires: betweenSeconds(times.identity_expires),
        refresh_from: betweenSeconds(times.refresh_from),
        refresh_expires: betweenSeconds(times.refresh_expires),
      };
    },
    isExpired: (claims, nowMs) =>
      operator.isExpired({ ...claims, expiresMs: betweenSeconds(claims.expiresMs) }, nowMs),
  }),
});
