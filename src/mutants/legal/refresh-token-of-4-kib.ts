import { randomBytes } from 'node:crypto';
import { byReference } from './by-reference.ts';
import { legalOperator } from './legal-operator.ts';

const TOKEN_BYTES = 3_072;

export const refreshTokenOf4Kib = legalOperator({
  id: 'refresh-token-of-4-kib',
  describes: 'a refresh token has 4096 characters',
  legalBecause: 'the suite treats refresh tokens as opaque (section 1)',
  decides: (operator) => byReference(operator, () => randomBytes(TOKEN_BYTES).toString('base64')),
});
