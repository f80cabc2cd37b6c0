import { expect, test } from 'vitest';
import { seal } from '../../envelope/envelope.ts';
import { OperatorKeys } from '../state/operator-keys.ts';
import { userOf } from '../state/user.ts';
import { INNER_TOKEN_BYTES, type RefreshClaims, readInnerToken, writeInnerToken } from './inner-token.ts';
import { readRefreshToken } from './refresh-token.ts';

const keys = new OperatorKeys();
const key = keys.active('refresh', 0);
const claims: RefreshClaims = {
  user: userOf('email', Buffer.alloc(32, 1)),
  siteId: 120,
  privacyBits: 1,
  establishedMs: 1,
  createdMs: 2,
  expiresMs: 3,
};
const responseKey = Buffer.alloc(32, 5).toString('base64');

/** A refresh token around any content, under a key of the operator. */
function tokenAround(content: string): string {
  const head = Buffer.alloc(5);
  head.writeUInt8(0x10, 0);
  head.writeInt32BE(key.id, 1);
  return Buffer.concat([head, seal(Buffer.from(content), key.bytes)]).toString('base64');
}

function around(innerToken: Buffer): string {
  return tokenAround(
    JSON.stringify({ refresh_response_key: responseKey, refresh_token: innerToken.toString('base64') }),
  );
}

/** An inner token with one byte replaced. */
function inner(at: number, byte: number): Buffer {
  const bytes = writeInnerToken(claims, key);
  bytes[at] = byte;
  return bytes;
}

test('a token of the operator is readable, so the tokens below are unreadable for one reason each', () => {
  const reading = readRefreshToken(around(writeInnerToken(claims, key)), keys);
  expect(reading).toEqual({ kind: 'token', claims, responseKey: Buffer.alloc(32, 5), isSealed: true });
});

test.each([
  ['tag', 'is not JSON', tokenAround('no JSON')],
  ['inner-token', 'is null', tokenAround('null')],
  ['inner-token', 'is a number', tokenAround('5')],
  ['inner-token', 'has no response key', tokenAround('{"refresh_token":"AAAA"}')],
  ['inner-token', 'has no inner token', tokenAround('{"refresh_response_key":"AAAA"}')],
  ['inner-token', 'has an inner token of a few bytes', around(Buffer.from('few'))],
  ['inner-token', 'has an inner token of another version', around(inner(1, 0x60))],
  ['inner-token', 'has an inner token under an unknown key', around(inner(2, 0x7f))],
  ['inner-token', 'has an inner token that was altered', around(inner(20, 0))],
])('a refresh token is unreadable at the layer %s if its content %s', (layer, _, text) => {
  expect(readRefreshToken(text, keys)).toEqual({ kind: 'unreadable', layer });
});

test.each([
  ['length', writeInnerToken(claims, key).subarray(1)],
  ['length', inner(1, 0x71)],
  ['key-id', inner(2, 0x7f)],
  ['tag', inner(INNER_TOKEN_BYTES - 1, 0)],
])('an inner token is unreadable at the layer %s', (layer, bytes) => {
  expect(readInnerToken(bytes, keys)).toEqual({ kind: 'unreadable', layer });
});
