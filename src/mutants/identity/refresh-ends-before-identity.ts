import { mutant } from '../mutant.ts';

export const refreshEndsBeforeIdentity = mutant({
  id: 'refresh-ends-before-identity',
  breaks: ['RF-BODY-04'],
  alsoBreaks: {
    'RF-ST-08': 'the time it states passes before the token expires',
    'RF-SEM-04': 'the time it states passes before the token expires',
  },
  describes: 'refresh_expires lies before identity_expires',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return { ...times, refresh_expires: times.identity_expires - 1 };
    },
  }),
});
