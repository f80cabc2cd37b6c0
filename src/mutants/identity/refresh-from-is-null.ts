import { mutant } from '../mutant.ts';

export const refreshFromIsNull = mutant({
  id: 'refresh-from-is-null',
  breaks: ['RF-BODY-02'],
  alsoBreaks: {
    'GN-OUT-01': 'generate answers so too',
  },
  describes: 'refresh_from is null',
  decides: (operator) => ({
    identity: (fields, issue) => ({ ...operator.identity(fields, issue), refresh_from: null }),
  }),
});
