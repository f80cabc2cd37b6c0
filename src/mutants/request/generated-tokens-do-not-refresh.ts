import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const generatedTokensDoNotRefresh = mutant({
  id: 'generated-tokens-do-not-refresh',
  breaks: ['RF-REQ-08'],
  alsoBreaks: {
    'RF-REQ-02': 'no first refresh works',
    'RF-REQ-03': 'no first refresh works',
    'RF-REQ-04': 'no first refresh works',
    'RF-OPT-03': 'no first refresh works',
    'RF-ST-08': 'no first refresh works',
    'RF-SEM-04': 'no first refresh works',
    'RF-SEM-07': 'no first refresh works',
  },
  describes: 'only tokens from a refresh are taken, those from generate are not',
  decides: (operator) => {
    const generated = new Set<string>();
    return {
      refreshToken: (fresh, issue) => {
        if (issue.previous === undefined) generated.add(fresh);
        return operator.refreshToken(fresh, issue);
      },
      readToken: (text, keys) =>
        generated.has(text) ? unreadable('inner-token') : operator.readToken(text, keys),
    };
  },
});
