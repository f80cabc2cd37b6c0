import { mutant } from '../mutant.ts';

export const refreshFromIsMissing = mutant({
  id: 'refresh-from-is-missing',
  breaks: ['RF-BODY-02'],
  describes: 'a refreshed identity has no refresh_from',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const { refresh_from: left, ...rest } = operator.identity(fields, issue);
      return issue.previous === undefined ? { ...rest, refresh_from: left } : rest;
    },
  }),
});
