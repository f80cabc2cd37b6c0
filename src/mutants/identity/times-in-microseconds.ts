import { mutant } from '../mutant.ts';

export const timesInMicroseconds = mutant({
  id: 'times-in-microseconds',
  breaks: ['RF-BODY-03'],
  describes: 'timestamps are microseconds',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return {
        identity_expires: times.identity_expires * 1_000,
        refresh_from: times.refresh_from * 1_000,
        refresh_expires: times.refresh_expires * 1_000,
      };
    },
  }),
});
