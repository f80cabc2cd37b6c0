import { describe, expect, test } from 'vitest';
import { thrownBy } from '../testing/thrown.ts';
import { encodeBase64, isBase64 } from './base64.ts';
import { open, seal } from './envelope.ts';
import { EnvelopeError } from './envelope-error.ts';
import {
  openGenerateRequest,
  openGenerateResponse,
  sealGenerateRequest,
  sealGenerateResponse,
} from './generate-envelope.ts';

const key = Buffer.alloc(32, 3);
const nonce = Buffer.from('0102030405060708', 'hex');
const message = { timestampMs: 1_700_000_000_123, nonce, payload: { email: 'ü@example.com' } };

const codeOf = (action: () => unknown) => thrownBy(EnvelopeError, action)?.code ?? 'none';

describe('request', () => {
  test('is version 1, then an envelope of timestamp, nonce and JSON', () => {
    const bytes = Buffer.from(sealGenerateRequest(message, key), 'base64');
    expect(bytes[0]).toBe(1);
    expect(open(bytes.subarray(1), key).toString('hex')).toBe(
      `0000018bcfe5687b${nonce.toString('hex')}${Buffer.from('{"email":"ü@example.com"}').toString('hex')}`,
    );
  });

  test('opens again', () => {
    expect(openGenerateRequest(sealGenerateRequest(message, key), key)).toEqual(message);
  });

  test('refuses another version, rubbish and another key', () => {
    expect(codeOf(() => openGenerateRequest(sealGenerateRequest(message, key, 2), key))).toBe(
      'unknown-version',
    );
    expect(codeOf(() => openGenerateRequest('%%%%', key))).toBe('not-base64');
    expect(codeOf(() => openGenerateRequest('', key))).toBe('too-short');
    expect(codeOf(() => openGenerateRequest('AQAA', key))).toBe('too-short');
    expect(codeOf(() => openGenerateRequest(sealGenerateRequest(message, key), Buffer.alloc(32)))).toBe(
      'tag-mismatch',
    );
  });
});

describe('response', () => {
  test('opens only with its nonce', () => {
    const text = sealGenerateResponse(message, key);
    expect(openGenerateResponse(text, key, nonce)).toEqual(message);
    expect(codeOf(() => openGenerateResponse(text, key, Buffer.alloc(8)))).toBe('wrong-nonce');
  });

  test('refuses a plaintext without timestamp and nonce, and one that is not JSON', () => {
    const short = encodeBase64(seal(Buffer.from('{}'), key));
    expect(codeOf(() => openGenerateResponse(short, key, nonce))).toBe('too-short');
    const notJson = encodeBase64(seal(Buffer.concat([Buffer.alloc(8), nonce, Buffer.from('{')]), key));
    expect(codeOf(() => openGenerateResponse(notJson, key, nonce))).toBe('bad-json');
    const notUtf8 = encodeBase64(
      seal(Buffer.concat([Buffer.alloc(8), nonce, Buffer.from([0x22, 0xff, 0x22])]), key),
    );
    expect(codeOf(() => openGenerateResponse(notUtf8, key, nonce))).toBe('bad-json');
  });
});

test('base64 has the standard alphabet, padding and no white space', () => {
  for (const good of ['', 'AA==', 'AAA=', 'AAAA', '+/+/']) expect(isBase64(good)).toBe(true);
  for (const bad of ['A', 'AA', 'AAA', 'AA=', '-_-_', 'AAAA\n', ' AAAA', 'A===', 'AA==AAAA']) {
    expect(isBase64(bad)).toBe(false);
  }
});
