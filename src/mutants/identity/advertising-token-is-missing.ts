import { mutant } from '../mutant.ts';

export const advertisingTokenIsMissing = mutant({
  id: 'advertising-token-is-missing',
  breaks: ['RF-BODY-02'],
  describes: 'a refreshed identity has no advertising_token',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const { advertising_token: left, ...rest } = operator.identity(fields, issue);
      return issue.previous === undefined ? { ...rest, advertising_token: left } : rest;
    },
  }),
});
