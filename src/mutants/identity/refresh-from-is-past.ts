import { mutant } from '../mutant.ts';

export const refreshFromIsPast = mutant({
  id: 'refresh-from-is-past',
  breaks: ['RF-BODY-04'],
  describes: 'an identity is due for refresh before it is issued',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => ({
      ...operator.times(nowMs, lifetimes, issue),
      refresh_from: nowMs - 60_000,
    }),
  }),
});
