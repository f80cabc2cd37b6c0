import { mutant } from '../mutant.ts';

export const expiriesGoBackwards = mutant({
  id: 'expiries-go-backwards',
  breaks: ['RF-BODY-06'],
  describes: 'every refresh of a user expires a minute earlier than the one before',
  decides: (operator) => {
    const counts = new Map<string, number>();
    return {
      times: (nowMs, lifetimes, issue) => {
        const count = issue.previous === undefined ? 0 : (counts.get(issue.user.id) ?? 0) + 1;
        counts.set(issue.user.id, count);
        const times = operator.times(nowMs, lifetimes, issue);
        return {
          ...times,
          identity_expires: times.identity_expires - count * 1_000,
          refresh_expires: times.refresh_expires - count * 1_000,
        };
      },
    };
  },
});
