import { mutant } from '../mutant.ts';

export const timesAreFractional = mutant({
  id: 'times-are-fractional',
  breaks: ['RF-BODY-09'],
  describes: 'timestamps have a fraction',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return {
        identity_expires: times.identity_expires + 0.5,
        refresh_from: times.refresh_from + 0.5,
        refresh_expires: times.refresh_expires + 0.5,
      };
    },
  }),
});
