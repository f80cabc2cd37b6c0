import { legalOperator } from './legal-operator.ts';

const wholeSeconds = (ms: number) => Math.floor(ms / 1000) * 1000;

export const timesOnWholeSeconds = legalOperator({
  id: 'times-on-whole-seconds',
  describes: 'all times are whole seconds, in milliseconds, and tokens expire then',
  legalBecause:
    'RF-BODY-03 and 09 ask for whole milliseconds, which these are; RF-BODY-06: time passes by the second',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return {
        identity_expires: wholeSeconds(times.identity_expires),
        refresh_from: wholeSeconds(times.refresh_from),
        refresh_expires: wholeSeconds(times.refresh_expires),
      };
    },
    isExpired: (claims, nowMs) =>
      operator.isExpired({ ...claims, expiresMs: wholeSeconds(claims.expiresMs) }, nowMs),
  }),
});
