import { createDecipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { OperatorKeys } from '../state/operator-keys.ts';
import { type User, userOf } from '../state/user.ts';
import { writeAdvertisingToken } from './advertising-token.ts';
import { type RefreshClaims, readInnerToken, writeInnerToken } from './inner-token.ts';
import { readRefreshToken, writeRefreshToken } from './refresh-token.ts';

const HASH = Buffer.alloc(32, 0xab);
const keys = new OperatorKeys();
const key = keys.active('refresh', 0);
const site = keys.active('site', 0);
const master = keys.active('master', 0);

function claimsOf(user: User): RefreshClaims {
  return { user, siteId: 120, privacyBits: 1, establishedMs: 1_001, createdMs: 2_002, expiresMs: 3_003 };
}

/** `IV (12) | ciphertext | tag (16)` opened by hand, so that the test does not depend on our own `open`. */
function openByHand(sealed: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', bytes, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

describe('an inner refresh token V3', () => {
  test.each([
    ['email', 0x13],
    ['phone', 0x17],
  ] as const)('of a %s has the layout of the contract', (kind, type) => {
    const token = writeInnerToken(claimsOf(userOf(kind, HASH)), key);
    expect(token).toHaveLength(124);
    expect(token.toString('base64')).toHaveLength(168);
    expect([token[0], token[1], token.readInt32BE(2)]).toEqual([type, 0x70, key.id]);
    const plaintext = openByHand(token.subarray(6), key.bytes);
    expect(plaintext).toHaveLength(90);
    expect(plaintext.readBigInt64BE(0)).toBe(3_003n);
    expect(plaintext.readBigInt64BE(8)).toBe(2_002n);
    expect(plaintext[20]).toBe(1);
    expect(plaintext.readInt32BE(29)).toBe(120);
    expect(plaintext.readInt32BE(45)).toBe(1);
    expect(plaintext.readBigInt64BE(49)).toBe(1_001n);
    expect(plaintext[57]).toBe(type);
    expect(plaintext.subarray(58)).toEqual(HASH);
  });

  test('has the same claims when it is read back', () => {
    const claims = claimsOf(userOf('phone', HASH));
    expect(readInnerToken(writeInnerToken(claims, key), keys)).toEqual({ kind: 'claims', claims });
  });
});

describe('a refresh token', () => {
  const responseKey = Buffer.alloc(32, 5).toString('base64');
  const text = writeRefreshToken(claimsOf(userOf('email', HASH)), responseKey, key);

  test('has the layout of the contract', () => {
    const bytes = Buffer.from(text, 'base64');
    expect([text.length, bytes.length]).toEqual([388, 291]);
    expect([bytes[0], bytes.readInt32BE(1)]).toEqual([0x10, key.id]);
    const content = JSON.parse(openByHand(bytes.subarray(5), key.bytes).toString('utf8'));
    expect(content.refresh_response_key).toBe(responseKey);
    expect(content.refresh_token).toHaveLength(168);
  });

  test.each([
    ['body', ''],
    ['base64', `${text}\n`],
    ['base64', text.slice(0, -1)],
    ['base64', 'AB=='],
    ['length', 'AAAA'],
    ['scope', `A${text.slice(1)}`],
    ['key-id', `${text.slice(0, 2)}Z${text.slice(3)}`],
    ['tag', `${text.slice(0, -4)}0000`],
    ['tag', text.slice(0, -4)],
  ])('is unreadable at the layer %s', (layer, damaged) => {
    expect(readRefreshToken(damaged, keys)).toMatchObject({ kind: 'unreadable', layer });
  });
});

test('an advertising token V4 has the layout of the contract', () => {
  const user = userOf('email', HASH);
  const text = writeAdvertisingToken(claimsOf(user), 9_009, { master, site }, Buffer.alloc(32));
  expect(text).toMatch(/^[A-Za-z0-9_-]{219}$/);
  const bytes = Buffer.from(text, 'base64url');
  expect([bytes[0], bytes[1], bytes.readInt32BE(2)]).toEqual([0x13, 0x80, master.id]);
  const outer = openByHand(bytes.subarray(6), master.bytes);
  expect(outer.readBigInt64BE(0)).toBe(9_009n);
  expect(outer.readBigInt64BE(8)).toBe(2_002n);
  expect(outer.readInt32BE(29)).toBe(site.id);
  const inner = openByHand(outer.subarray(33), site.bytes);
  expect(inner).toHaveLength(69);
  expect(inner.readInt32BE(0)).toBe(120);
  expect(inner.readInt32BE(16)).toBe(1);
  expect(inner.readBigInt64BE(20)).toBe(1_001n);
  expect(inner[36]).toBe(0x13);
});
