import { mutant } from '../mutant.ts';

export const responseKeyIsMissing = mutant({
  id: 'response-key-is-missing',
  breaks: ['RF-BODY-02'],
  describes: 'a refreshed identity has no refresh_response_key',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const { refresh_response_key: left, ...rest } = operator.identity(fields, issue);
      return issue.previous === undefined ? { ...rest, refresh_response_key: left } : rest;
    },
  }),
});
