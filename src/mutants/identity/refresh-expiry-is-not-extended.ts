import { mutant } from '../mutant.ts';

export const refreshExpiryIsNotExtended = mutant({
  id: 'refresh-expiry-is-not-extended',
  breaks: ['RF-BODY-06'],
  alsoBreaks: {
    'RF-ST-08': 'the time it states passes before the token expires',
    'RF-SEM-04': 'the time it states passes before the token expires',
  },
  describes: 'a refresh extends the identity and not refresh_expires',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      const expiresMs = issue.previous?.claims.expiresMs ?? times.refresh_expires;
      return { ...times, refresh_expires: Math.max(expiresMs, times.identity_expires) };
    },
  }),
});
