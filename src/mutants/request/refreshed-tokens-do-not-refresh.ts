import { unreadable } from '../../mock/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const refreshedTokensDoNotRefresh = mutant({
  id: 'refreshed-tokens-do-not-refresh',
  breaks: ['RF-REQ-08', 'RF-SEM-01'],
  describes: 'only tokens from generate are taken, those from a refresh are not',
  behaviour: (operator) => {
    const refreshed = new Set<string>();
    return {
      ...operator,
      refreshToken: (fresh, issue) => {
        if (issue.previous !== undefined) refreshed.add(fresh);
        return operator.refreshToken(fresh, issue);
      },
      readToken: (text, keys) =>
        refreshed.has(text) ? unreadable('inner-token') : operator.readToken(text, keys),
    };
  },
});
