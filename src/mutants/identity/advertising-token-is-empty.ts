import { mutant } from '../mutant.ts';

export const advertisingTokenIsEmpty = mutant({
  id: 'advertising-token-is-empty',
  breaks: ['RF-BODY-02'],
  alsoBreaks: {
    'GN-OUT-01': 'generate issues such tokens too',
  },
  describes: 'the advertising token is an empty string',
  decides: () => ({ advertisingToken: () => '' }),
});
