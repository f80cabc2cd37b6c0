import { createCipheriv, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openGenerateAnswer, openRefreshAnswer, readPlain } from './opened.ts';

const plaintext = '{"status":"optout"}';

/** Sealed by hand, so that the code under test does not make its own input. */
function sealed(key: Buffer, text: string | Buffer = plaintext, iv = Buffer.alloc(12, 7)): Buffer {
  const name = `aes-${key.length * 8}-gcm` as 'aes-256-gcm';
  const cipher = createCipheriv(name, key, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

const base64 = (bytes: Buffer) => Buffer.from(bytes.toString('base64'));

describe('an answer to a refresh', () => {
  test.each([16, 24, 32])('opens under a key of %i bytes', (bytes) => {
    const key = randomBytes(bytes);
    expect(openRefreshAnswer(base64(sealed(key)), key)).toEqual({
      how: 'sealed',
      encoding: 'base64',
      iv: '07'.repeat(12),
      plaintext: Buffer.from(plaintext),
      value: { status: 'optout' },
    });
  });

  test('opens as raw bytes too', () => {
    const key = randomBytes(32);
    expect(openRefreshAnswer(sealed(key), key)).toMatchObject({ how: 'sealed', encoding: 'bytes' });
  });

  test.each([
    ['under another key', base64(sealed(randomBytes(32))), 'tag-mismatch'],
    ['that is plain JSON', Buffer.from(plaintext), 'not-base64'],
    ['that is empty', Buffer.alloc(0), 'too-short'],
    ['that is too short', base64(Buffer.alloc(27)), 'too-short'],
    ['in base64url', Buffer.from('--__'.repeat(20)), 'not-base64'],
    ['with a line break behind it', Buffer.from(`${'AAAA'.repeat(20)}\n`), 'not-base64'],
  ])('%s does not open', (_, body, problem) => {
    expect(openRefreshAnswer(body, randomBytes(32))).toMatchObject({ how: 'unopened', problem });
  });

  test('that opens to something other than JSON says so', () => {
    const key = randomBytes(32);
    for (const text of ['', '{"status"', Buffer.from([0xff])]) {
      const opened = openRefreshAnswer(base64(sealed(key, text)), key);
      expect(opened).toMatchObject({ how: 'unopened', problem: 'bad-json' });
    }
  });

  test('does not open with an invalid key', () => {
    const opened = openRefreshAnswer(base64(sealed(randomBytes(32))), randomBytes(31));
    expect(opened).toMatchObject({ how: 'unopened', problem: 'bad-key-length' });
  });

  test('gives the reason without any part of its content', () => {
    const body = base64(sealed(randomBytes(32)));
    const opened = openRefreshAnswer(body, randomBytes(32));
    expect(JSON.stringify(opened)).not.toContain(body.toString().slice(0, 12));
  });
});

describe('an answer to a generate', () => {
  const key = randomBytes(32);
  const nonce = Buffer.from('12345678');
  const head = (ms: bigint, echoed = nonce) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(ms);
    return Buffer.concat([bytes, echoed, Buffer.from('{"status":"success"}')]);
  };

  test("opens under the client secret and gives the operator's time", () => {
    const body = base64(sealed(key, head(1_700_000_000_123n)));
    expect(openGenerateAnswer(body, key, nonce)).toMatchObject({
      how: 'sealed',
      encoding: 'base64',
      iv: '07'.repeat(12),
      value: { status: 'success' },
      timestampMs: 1_700_000_000_123,
    });
  });

  test('with another nonce does not open', () => {
    const body = base64(sealed(key, head(1n, Buffer.from('87654321'))));
    expect(openGenerateAnswer(body, key, nonce)).toMatchObject({ how: 'unopened', problem: 'wrong-nonce' });
  });

  test('without a time and a nonce does not open', () => {
    expect(openGenerateAnswer(base64(sealed(key, 'short')), key, nonce).how).toBe('unopened');
  });
});

describe('a plain answer', () => {
  test('is read as any kind of JSON', () => {
    expect(readPlain(Buffer.from('[1]'))).toEqual({ how: 'plain', value: [1] });
  });

  test.each(['', 'Request Too Long', '<html>', '{"a":'])('is not "%s"', (text) => {
    expect(readPlain(Buffer.from(text))).toMatchObject({ how: 'unopened', problem: 'bad-json' });
  });
});
