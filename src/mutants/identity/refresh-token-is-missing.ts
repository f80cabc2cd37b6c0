import { mutant } from '../mutant.ts';

export const refreshTokenIsMissing = mutant({
  id: 'refresh-token-is-missing',
  breaks: ['RF-BODY-02'],
  describes: 'a refreshed identity has no refresh_token',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const { refresh_token: left, ...rest } = operator.identity(fields, issue);
      return issue.previous === undefined ? { ...rest, refresh_token: left } : rest;
    },
  }),
});
