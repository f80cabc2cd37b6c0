import { legalOperator } from './legal-operator.ts';

export const allTimesAreOne = legalOperator({
  id: 'all-times-are-one',
  describes: 'the identity is due and expires when its refresh token does',
  legalBecause: 'RF-BODY-04: each of the three may equal the next',
  decides: (operator) => ({
    times: (nowMs, lifetimes, issue) => {
      const { refresh_expires: end } = operator.times(nowMs, lifetimes, issue);
      return { identity_expires: end, refresh_from: end, refresh_expires: end };
    },
  }),
});
