import { randomBytes, randomInt } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const responseKeysOfMixedLengths = legalOperator({
  id: 'response-keys-of-mixed-lengths',
  describes: 'a response key has 16, 24 or 32 bytes, now these, now those',
  legalBecause: 'RF-KEY-03 says of each key what it may be, not that all are alike',
  decides: () => ({
    responseKey: () => randomBytes(16 + 8 * randomInt(3)).toString('base64'),
  }),
});
