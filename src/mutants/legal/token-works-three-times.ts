import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { legalOperator } from './legal-operator.ts';

const USES = 3;

export const tokenWorksThreeTimes = legalOperator({
  id: 'token-works-three-times',
  describes: 'a refresh token that has yielded three identities is no token any more',
  legalBecause: 'RF-SEM-02: an operator may refuse a replay, so it may refuse the third one too',
  decides: (operator) => {
    const uses = new Map<string, number>();
    return {
      identity: (fields, issue) => {
        const text = issue.previous?.text;
        if (text !== undefined) uses.set(text, (uses.get(text) ?? 0) + 1);
        return operator.identity(fields, issue);
      },
      readToken: (text, keys) =>
        (uses.get(text) ?? 0) < USES ? operator.readToken(text, keys) : unreadable('tag'),
    };
  },
});
