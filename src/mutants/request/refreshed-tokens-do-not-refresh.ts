import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const refreshedTokensDoNotRefresh = mutant({
  id: 'refreshed-tokens-do-not-refresh',
  breaks: ['RF-REQ-08', 'RF-SEM-01'],
  alsoBreaks: {
    'RF-ST-08': 'a refreshed token that has expired is called invalid',
    'RF-ENC-04': 'no second refresh of a chain works',
    'RF-KEY-04': 'no second refresh of a chain works',
    'RF-OPT-05': 'no second refresh of a chain works',
    'RF-SEM-04': 'no second refresh of a chain works',
  },
  describes: 'only tokens from generate are taken, those from a refresh are not',
  decides: (operator) => {
    const refreshed = new Set<string>();
    return {
      refreshToken: (fresh, issue) => {
        if (issue.previous !== undefined) refreshed.add(fresh);
        return operator.refreshToken(fresh, issue);
      },
      readToken: (text, keys) =>
        refreshed.has(text) ? unreadable('inner-token') : operator.readToken(text, keys),
    };
  },
});
