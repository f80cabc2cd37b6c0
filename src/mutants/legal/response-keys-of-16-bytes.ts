import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const responseKeysOf16Bytes = legalOperator({
  id: 'response-keys-of-16-bytes',
  describes: 'a response key has 16 bytes',
  legalBecause: 'RF-KEY-03: 16, 24 or 32 bytes',
  decides: () => ({ responseKey: () => randomBytes(16).toString('base64') }),
});
