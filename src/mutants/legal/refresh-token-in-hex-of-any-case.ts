import { legalOperator } from './legal-operator.ts';
import { respelt } from './respelt.ts';

export const refreshTokenInHexOfAnyCase = legalOperator({
  id: 'refresh-token-in-hex-of-any-case',
  describes: 'a refresh token is hexadecimal, and capitals are taken for the same digits',
  legalBecause:
    'refresh tokens are opaque, and RF-ST-06 is about a token that was altered, not spelt otherwise',
  decides: (operator) =>
    respelt(operator, {
      form: /^(?:[0-9a-f]{2})+$/i,
      write: (bytes) => bytes.toString('hex'),
      read: (text) => Buffer.from(text, 'hex'),
    }),
});
