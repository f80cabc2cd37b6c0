import { mutant } from '../mutant.ts';

export const advertisingTokenIsKept = mutant({
  id: 'advertising-token-is-kept',
  breaks: ['RF-BODY-05'],
  describes: 'a refresh returns the same advertising token again',
  decides: (operator) => {
    const first = new Map<string, string>();
    return {
      advertisingToken: (fresh, issue) => {
        const token = first.get(issue.user.id) ?? operator.advertisingToken(fresh, issue);
        first.set(issue.user.id, token);
        return token;
      },
    };
  },
});
