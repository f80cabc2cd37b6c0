import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { legalOperator } from './legal-operator.ts';

export const tokenWorksOnce = legalOperator({
  id: 'token-works-once',
  describes: 'a refresh token that has yielded an identity is no token any more',
  legalBecause: 'RF-SEM-02: an operator may refuse a replay',
  decides: (operator) => {
    const used = new Set<string>();
    return {
      identity: (fields, issue) => {
        if (issue.previous !== undefined) used.add(issue.previous.text);
        return operator.identity(fields, issue);
      },
      readToken: (text, keys) => (used.has(text) ? unreadable('tag') : operator.readToken(text, keys)),
    };
  },
});
