import { randomBytes } from 'node:crypto';
import { byReference } from './by-reference.ts';
import { legalOperator } from './legal-operator.ts';

export const refreshTokenIsAReference = legalOperator({
  id: 'refresh-token-is-a-reference',
  describes: 'a refresh token is 22 random characters that only the operator can look up',
  legalBecause: 'the suite treats refresh tokens as opaque (section 1)',
  decides: (operator) => byReference(operator, () => randomBytes(16).toString('base64url')),
});
