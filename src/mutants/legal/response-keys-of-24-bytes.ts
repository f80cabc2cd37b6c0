import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const responseKeysOf24Bytes = legalOperator({
  id: 'response-keys-of-24-bytes',
  describes: 'a response key has 24 bytes',
  legalBecause: 'RF-KEY-03: 16, 24 or 32 bytes',
  decides: () => ({ responseKey: () => randomBytes(24).toString('base64') }),
});
