import { mutant } from '../mutant.ts';

export const firstRefreshKeepsTheKey = mutant({
  id: 'first-refresh-keeps-the-key',
  breaks: ['RF-KEY-01'],
  describes:
    'the refresh of a generated token answers with the key that came with it; later ones have new keys',
  decides: (operator) => {
    const refreshed = new Set<string>();
    return {
      refreshToken: (fresh, issue) => {
        if (issue.previous !== undefined) refreshed.add(fresh);
        return operator.refreshToken(fresh, issue);
      },
      responseKey: (issue) => {
        const { previous } = issue;
        if (previous === undefined || refreshed.has(previous.text)) return operator.responseKey(issue);
        return previous.responseKey.toString('base64');
      },
    };
  },
});
