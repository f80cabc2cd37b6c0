import { mutant } from '../mutant.ts';

export const refreshEndsBeforeIdentity = mutant({
  id: 'refresh-ends-before-identity',
  breaks: ['RF-BODY-04'],
  describes: 'refresh_expires lies before identity_expires',
  behaviour: (operator) => ({
    ...operator,
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      return { ...times, refresh_expires: times.identity_expires - 1 };
    },
  }),
});
