import { mutant } from '../mutant.ts';

export const advertisingTokenIsRenamed = mutant({
  id: 'advertising-token-is-renamed',
  breaks: ['RF-BODY-02'],
  describes: 'a refreshed identity has an advertisingToken',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const { advertising_token: advertisingToken, ...rest } = operator.identity(fields, issue);
      return issue.previous === undefined
        ? { ...rest, advertising_token: advertisingToken }
        : { ...rest, advertisingToken };
    },
  }),
});
