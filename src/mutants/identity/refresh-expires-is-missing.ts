import { mutant } from '../mutant.ts';

export const refreshExpiresIsMissing = mutant({
  id: 'refresh-expires-is-missing',
  breaks: ['RF-BODY-02'],
  describes: 'a refreshed identity has no refresh_expires',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const { refresh_expires: left, ...rest } = operator.identity(fields, issue);
      return issue.previous === undefined ? { ...rest, refresh_expires: left } : rest;
    },
  }),
});
