import { expect, test } from 'vitest';
import { OperatorKeys } from '../state/operator-keys.ts';
import { userOf } from '../state/user.ts';
import { type RefreshClaims, writeInnerToken } from '../tokens/inner-token.ts';
import { readObservedToken } from './observed-token.ts';

const keys = new OperatorKeys();
const claims: RefreshClaims = {
  user: userOf('email', Buffer.alloc(32, 7)),
  siteId: 120,
  privacyBits: 1,
  establishedMs: 1,
  createdMs: 2,
  expiresMs: 3,
};

/** The result of reading a changed inner token that is sent alone. */
function readAlone(change = (bytes: Buffer) => bytes) {
  const bytes = writeInnerToken(claims, keys.active('refresh', 0));
  return readObservedToken(change(bytes).toString('base64'), keys);
}

function changed(at: number, value: number) {
  return (bytes: Buffer) => {
    bytes.writeUInt8(value, at);
    return bytes;
  };
}

test('an inner token alone is read, without a response key', () => {
  expect(readAlone()).toMatchObject({ kind: 'token', claims, isSealed: false });
});

test.each([
  ['another scope', changed(0, 0x03), 'length'],
  ['another kind of identifier', changed(0, 0x17), 'length'],
  ['another layout', changed(1, 0x71), 'length'],
  ['an unknown key id', changed(2, 0x7f), 'length'],
  [
    'another bit in the sealed part',
    (bytes: Buffer) => changed(60, bytes.readUInt8(60) ^ 1)(bytes),
    'unhandled',
  ],
  ['one byte removed', (bytes: Buffer) => bytes.subarray(0, -1), 'unhandled'],
  ['no key id', (bytes: Buffer) => bytes.subarray(0, 5), 'unhandled'],
  ['only one byte', (bytes: Buffer) => bytes.subarray(0, 1), 'unhandled'],
])('an inner token with %s is not read', (_, change, layer) => {
  expect(readAlone(change)).toEqual({ kind: 'unreadable', layer });
});

test.each([
  [28, 'unhandled'],
  [29, 'length'],
  [60, 'length'],
])('%i bytes of the oldest layout, which names no key, are not', (bytes, layer) => {
  const oldest = Buffer.concat([Buffer.from([2]), Buffer.alloc(bytes - 1)]);
  expect(readObservedToken(oldest.toString('base64'), keys)).toEqual({ kind: 'unreadable', layer });
});

test('no token of the oldest layout under an existing key opens', () => {
  const oldest = Buffer.alloc(60);
  oldest.writeUInt8(2, 0);
  oldest.writeInt32BE(keys.active('refresh', 0).id, 25);
  expect(readObservedToken(oldest.toString('base64'), keys)).toEqual({
    kind: 'unreadable',
    layer: 'unhandled',
  });
});
