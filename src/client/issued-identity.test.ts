import { describe, expect, test } from 'vitest';
import { identityOf } from './issued-identity.ts';
import { sampleExchange, sealedValue } from './testing/exchange-sample.ts';

const fields = {
  advertising_token: 'advertising',
  refresh_token: 'refresh',
  identity_expires: 2,
  refresh_from: 1,
  refresh_expires: 3,
  refresh_response_key: Buffer.alloc(32, 1).toString('base64'),
};
const user = { email: 'someone@example.com' };

function issued(body: unknown, status = 'success', httpStatus = 200) {
  return identityOf(
    sampleExchange({ opened: sealedValue({ status, body }), response: { httpStatus } }),
    user,
  );
}

describe('an issued identity', () => {
  test('is read from a successful answer', () => {
    const identity = issued(fields);
    expect(identity).toMatchObject({ user, identityExpiresMs: 2, refreshFromMs: 1, refreshExpiresMs: 3 });
    expect(identity?.advertisingToken.reveal()).toBe('advertising');
    expect(identity?.refreshToken.reveal()).toBe('refresh');
    expect(identity?.responseKey.reveal()).toBe(fields.refresh_response_key);
  });

  test('does not print its secrets', () => {
    const text = JSON.stringify({ ...issued(fields), exchange: undefined });
    expect(text).not.toContain(fields.refresh_response_key);
    expect(text).toContain('[redacted response key, 44 chars');
  });

  test.each([16, 24, 32])('may have a key of %i bytes', (bytes) => {
    expect(issued({ ...fields, refresh_response_key: Buffer.alloc(bytes).toString('base64') })).toBeDefined();
  });

  test('may lack fields that only the suites judge', () => {
    const { refresh_token, refresh_response_key } = fields;
    const identity = issued({ refresh_token, refresh_response_key, identity_expires: '2' });
    expect(identity?.identityExpiresMs).toBeNaN();
    expect(identity?.advertisingToken.reveal()).toBe('');
  });

  test.each([
    ['no body', undefined],
    ['a body of another kind', 'text'],
    ['no refresh token', { ...fields, refresh_token: undefined }],
    ['an empty refresh token', { ...fields, refresh_token: '' }],
    ['a refresh token that is not text', { ...fields, refresh_token: 1 }],
    ['a key of another length', { ...fields, refresh_response_key: 'AAAA' }],
    ['a key in base64url', { ...fields, refresh_response_key: `${'-'.repeat(43)}=` }],
    ['no key', { ...fields, refresh_response_key: undefined }],
  ])('cannot be used with %s', (_, body) => {
    expect(issued(body)).toBeUndefined();
  });

  test('comes only with status success and HTTP 200', () => {
    expect(issued(fields, 'optout')).toBeUndefined();
    expect(issued(fields, 'success', 201)).toBeUndefined();
  });
});
