import { expect, test } from 'vitest';
import { toTransportError } from './transport-error.ts';

const coded = (code: string) => Object.assign(new Error('private'), { code });

test.each([
  [coded('ECONNREFUSED'), 'unreachable', 'POST /a cannot be reached (ECONNREFUSED)'],
  [coded('CERT_HAS_EXPIRED'), 'unreachable', 'POST /a cannot be reached (CERT_HAS_EXPIRED)'],
  [
    new Error('private', { cause: coded('ENOTFOUND') }),
    'unreachable',
    'POST /a cannot be reached (ENOTFOUND)',
  ],
  [coded('UND_ERR_BODY_TIMEOUT'), 'timeout', /gave no complete answer in time \(UND_ERR_BODY_TIMEOUT\)/],
  [new DOMException('private', 'TimeoutError'), 'timeout', /in time \(TimeoutError\)/],
  [coded('UND_ERR_RES_EXCEEDED_MAX_SIZE'), 'too-large', 'POST /a answered with more than 256 KiB'],
  [coded('ECONNRESET'), 'broken-off', 'POST /a broke the connection off (ECONNRESET)'],
  [new RangeError('private'), 'broken-off', 'POST /a broke the connection off (RangeError)'],
  ['private', 'broken-off', 'POST /a broke the connection off (unknown)'],
])('%o is %s, and its own message is not repeated', (error, code, message) => {
  expect(toTransportError(error, 'POST /a')).toMatchObject({
    code,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  });
});
