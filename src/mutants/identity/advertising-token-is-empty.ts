import { mutant } from '../mutant.ts';

export const advertisingTokenIsEmpty = mutant({
  id: 'advertising-token-is-empty',
  breaks: ['RF-BODY-02'],
  describes: 'the advertising token is an empty string',
  behaviour: (operator) => ({ ...operator, advertisingToken: () => '' }),
});
