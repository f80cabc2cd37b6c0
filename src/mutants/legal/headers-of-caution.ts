import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';
import { withHeaders } from './with-headers.ts';

export const headersOfCaution = legalOperator({
  id: 'headers-of-caution',
  describes: 'an answer has headers about caching, framing, sniffing and tracing',
  legalBecause:
    'no requirement limits which headers an answer has, but for tokens and keys in them (RF-ENC-08)',
  decides: (operator) =>
    withHeaders(operator, () => ({
      'cache-control': 'no-store, private',
      'content-security-policy': `default-src 'none'; script-src 'nonce-${randomBytes(16).toString('base64')}'`,
      'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-request-id': randomBytes(32).toString('base64'),
      'retry-after': '0',
      'access-control-expose-headers': 'X-Request-Id',
    })),
});
