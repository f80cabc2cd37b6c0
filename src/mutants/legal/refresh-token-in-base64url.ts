import { legalOperator } from './legal-operator.ts';
import { respelt } from './respelt.ts';

export const refreshTokenInBase64url = legalOperator({
  id: 'refresh-token-in-base64url',
  describes: 'a refresh token is base64url without padding',
  legalBecause: 'the suite treats refresh tokens as opaque (section 1)',
  decides: (operator) =>
    respelt(operator, {
      form: /^[A-Za-z0-9_-]+$/,
      write: (bytes) => bytes.toString('base64url'),
      read: (text) => Buffer.from(text, 'base64url'),
    }),
});
