import { mutant } from '../mutant.ts';

export const refreshFromAfterExpiry = mutant({
  id: 'refresh-from-after-expiry',
  breaks: ['RF-BODY-04'],
  describes: 'refresh_from lies after identity_expires',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return { ...times, refresh_from: times.identity_expires + 1 };
    },
  }),
});
