import { mutant } from '../mutant.ts';

export const identityExpiresIsMissing = mutant({
  id: 'identity-expires-is-missing',
  breaks: ['RF-BODY-02'],
  describes: 'a refreshed identity has no identity_expires',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const { identity_expires: left, ...rest } = operator.identity(fields, issue);
      return issue.previous === undefined ? { ...rest, identity_expires: left } : rest;
    },
  }),
});
