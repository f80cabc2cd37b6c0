import { mutant } from '../mutant.ts';

export const refreshFromIsFractional = mutant({
  id: 'refresh-from-is-fractional',
  breaks: ['RF-BODY-09'],
  describes: 'refresh_from has a fraction, the other times have none',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return { ...times, refresh_from: times.refresh_from + 0.25 };
    },
  }),
});
