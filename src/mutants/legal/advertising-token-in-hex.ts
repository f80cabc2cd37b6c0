import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const advertisingTokenInHex = legalOperator({
  id: 'advertising-token-in-hex',
  describes: 'an advertising token is 400 hexadecimal digits',
  legalBecause: 'the suite treats advertising tokens as opaque (section 1)',
  decides: () => ({ advertisingToken: () => randomBytes(200).toString('hex') }),
});
