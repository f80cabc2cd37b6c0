import { legalOperator } from './legal-operator.ts';
import { respelt } from './respelt.ts';

export const refreshTokenInHex = legalOperator({
  id: 'refresh-token-in-hex',
  describes: 'a refresh token is hexadecimal in lower case',
  legalBecause: 'the suite treats refresh tokens as opaque (section 1)',
  decides: (operator) =>
    respelt(operator, {
      form: /^(?:[0-9a-f]{2})+$/,
      write: (bytes) => bytes.toString('hex'),
      read: (text) => Buffer.from(text, 'hex'),
    }),
});
