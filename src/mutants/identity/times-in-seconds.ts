import { mutant } from '../mutant.ts';

export const timesInSeconds = mutant({
  id: 'times-in-seconds',
  breaks: ['RF-BODY-03'],
  describes: 'timestamps are Unix seconds',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return {
        identity_expires: Math.floor(times.identity_expires / 1000),
        refresh_from: Math.floor(times.refresh_from / 1000),
        refresh_expires: Math.floor(times.refresh_expires / 1000),
      };
    },
  }),
});
