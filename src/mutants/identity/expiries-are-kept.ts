import { mutant } from '../mutant.ts';

export const expiriesAreKept = mutant({
  id: 'expiries-are-kept',
  breaks: ['RF-BODY-06'],
  alsoBreaks: {
    'RF-ST-08': 'the time it states passes before the token expires',
  },
  describes: 'a refresh does not prolong the life of the refresh token',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => ({
      ...operator.times(nowMs, lifetimes, issue),
      ...(issue.previous === undefined ? {} : { refresh_expires: issue.previous.claims.expiresMs }),
    }),
  }),
});
