import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

const TOKEN_BYTES = 1_536;

export const advertisingTokenOf2Kib = legalOperator({
  id: 'advertising-token-of-2-kib',
  describes: 'an advertising token has 2048 characters of standard base64',
  legalBecause: 'the suite treats advertising tokens as opaque (section 1)',
  decides: () => ({
    advertisingToken: () => randomBytes(TOKEN_BYTES).toString('base64'),
  }),
});
