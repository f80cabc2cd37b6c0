import { legalOperator } from './legal-operator.ts';
import { respelt } from './respelt.ts';

const HEAD_BYTES = 33;

export const refreshTokenWithDots = legalOperator({
  id: 'refresh-token-with-dots',
  describes: 'a refresh token is three parts joined by dots',
  legalBecause: 'the suite treats refresh tokens as opaque (section 1)',
  decides: (operator) =>
    respelt(operator, {
      form: /^v9\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/,
      write: (bytes) =>
        [
          'v9',
          ...[bytes.subarray(0, HEAD_BYTES), bytes.subarray(HEAD_BYTES)].map((part) =>
            part.toString('base64url'),
          ),
        ].join('.'),
      read: (text) =>
        Buffer.concat(
          text
            .split('.')
            .slice(1)
            .map((part) => Buffer.from(part, 'base64url')),
        ),
    }),
});
