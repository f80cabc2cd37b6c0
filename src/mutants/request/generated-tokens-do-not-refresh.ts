import { unreadable } from '../../mock/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const generatedTokensDoNotRefresh = mutant({
  id: 'generated-tokens-do-not-refresh',
  breaks: ['RF-REQ-08'],
  describes: 'only tokens from a refresh are taken, those from generate are not',
  behaviour: (operator) => {
    const generated = new Set<string>();
    return {
      ...operator,
      refreshToken: (fresh, issue) => {
        if (issue.previous === undefined) generated.add(fresh);
        return operator.refreshToken(fresh, issue);
      },
      readToken: (text, keys) =>
        generated.has(text) ? unreadable('inner-token') : operator.readToken(text, keys),
    };
  },
});
