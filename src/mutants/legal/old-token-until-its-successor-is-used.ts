import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { legalOperator } from './legal-operator.ts';

export const oldTokenUntilItsSuccessorIsUsed = legalOperator({
  id: 'old-token-until-its-successor-is-used',
  describes: 'a refresh token works again until one that it has yielded is used',
  legalBecause: 'RF-SEM-02: an operator may refuse a replay, and whoever uses a successor has received it',
  decides: (operator) => {
    const predecessors = new Map<string, string>();
    const replaced = new Set<string>();
    return {
      refreshToken: (fresh, issue) => {
        const token = operator.refreshToken(fresh, issue);
        if (issue.previous === undefined) return token;
        const sent = issue.previous.text;
        const predecessor = predecessors.get(sent);
        if (predecessor !== undefined) replaced.add(predecessor);
        predecessors.set(token, sent);
        return token;
      },
      readToken: (text, keys) => (replaced.has(text) ? unreadable('tag') : operator.readToken(text, keys)),
    };
  },
});
