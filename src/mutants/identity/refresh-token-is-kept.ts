import { mutant } from '../mutant.ts';

export const refreshTokenIsKept = mutant({
  id: 'refresh-token-is-kept',
  breaks: ['RF-BODY-05'],
  alsoBreaks: {
    'RF-KEY-01': 'a token that is kept keeps its key',
  },
  describes: 'a refresh returns the refresh token that was sent',
  decides: (operator) => ({
    refreshToken: (fresh, issue) => issue.previous?.text ?? operator.refreshToken(fresh, issue),
    responseKey: (issue) => issue.previous?.responseKey.toString('base64') ?? operator.responseKey(issue),
  }),
});
