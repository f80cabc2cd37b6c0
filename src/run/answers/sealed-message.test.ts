import { createCipheriv, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { Secret } from '../../secret/secret.ts';
import { openAnswer, sealedBytesOf } from './sealed-message.ts';

const keyBytes = randomBytes(32);
const key = new Secret('response key', keyBytes.toString('base64'));

function answering(body: string | Buffer, httpStatus = 200): Exchange {
  return {
    index: 1,
    request: { method: 'POST', path: '/', headers: [], body: Buffer.alloc(0), authorization: 'none' },
    response: { httpStatus, headers: {}, body: Buffer.from(body) },
    opened: { how: 'plain', value: {} },
    startedAtMs: 0,
    durationMs: 0,
  };
}

function parts(ivBytes = 12, authTagLength = 16) {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyBytes, iv, { authTagLength });
  const ciphertext = Buffer.concat([cipher.update('{"status":"success"}'), cipher.final()]);
  return { iv, ciphertext, tag: cipher.getAuthTag() };
}

function sealedAs(ivBytes = 12, tagBytes = 16): Buffer {
  const { iv, ciphertext, tag } = parts(ivBytes, tagBytes);
  return Buffer.concat([iv, ciphertext, tag]);
}

describe('openAnswer', () => {
  test('opens the contract layout in every base64 dialect and as bytes', () => {
    const sealed = sealedAs();
    const text = sealed.toString('base64');
    const dialects = [
      text,
      sealed.toString('base64url'),
      text.replace(/.{20}/g, '$&\r\n'),
      `${text}\n`,
      sealed,
    ];
    for (const body of dialects) {
      const opened = openAnswer(answering(body), key);
      expect(opened?.isStandard).toBe(true);
      expect(opened?.plaintext.toString()).toBe('{"status":"success"}');
    }
  });

  test.each([
    ['an initialization vector of 16 bytes', sealedAs(16)],
    ['a tag of 12 bytes', sealedAs(12, 12)],
    ['a byte before the initialization vector', Buffer.concat([Buffer.from([1]), sealedAs()])],
    ['the tag before the ciphertext', tagFirst()],
  ])('names %s', (name, sealed) => {
    const opened = openAnswer(answering(sealed.toString('base64')), key);
    expect([opened?.layout.name, opened?.isStandard]).toEqual([name, false]);
  });

  test('opens nothing under another key, of another HTTP code or in the clear', () => {
    const other = new Secret('response key', randomBytes(32).toString('base64'));
    const text = sealedAs().toString('base64');
    expect(openAnswer(answering(text), other)).toBeUndefined();
    expect(openAnswer(answering(text, 400), key)).toBeUndefined();
    expect(openAnswer(answering('{"status":"success"}'), key)).toBeUndefined();
  });
});

test('sealedBytesOf takes JSON, also a bare word of it, for no base64', () => {
  for (const body of ['', 'null', '{"a":1}', '1234', 'no base64!']) {
    expect(sealedBytesOf(answering(body))).toBeUndefined();
  }
  expect(sealedBytesOf(answering('AAAA'))).toEqual(Buffer.alloc(3));
});

function tagFirst(): Buffer {
  const { iv, ciphertext, tag } = parts();
  return Buffer.concat([iv, tag, ciphertext]);
}
