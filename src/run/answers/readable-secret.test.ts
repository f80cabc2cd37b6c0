import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { Secret } from '../../secret/secret.ts';
import { sightingOf } from './readable-secret.ts';

const bytes = randomBytes(32);
const text = bytes.toString('base64');
const secret = new Secret('response key', text);

function answering(body: string | Buffer, headers: Record<string, string[]> = {}): Exchange {
  return {
    index: 1,
    request: { method: 'POST', path: '/', headers: [], body: Buffer.alloc(0), authorization: 'none' },
    response: { httpStatus: 200, headers, body: Buffer.from(body) },
    opened: { how: 'plain', value: {} },
    startedAtMs: 0,
    durationMs: 0,
  };
}

describe('sightingOf', () => {
  test.each([
    ['as it is', `x ${text}`],
    ['percent-encoded', encodeURIComponent(text)],
    ['in base64url', bytes.toString('base64url')],
    ['in base64 without padding', text.replace('=', '')],
    ['in hexadecimal', Buffer.from(text).toString('hex').toUpperCase()],
    ['as bytes in hexadecimal', bytes.toString('hex').toUpperCase()],
    ['in base64', Buffer.from(text).toString('base64')],
    ['as bytes', Buffer.concat([Buffer.alloc(3), bytes])],
    ['in part', `x ${text.slice(5, 40)}`],
  ])('sees a key %s', (_, body) => {
    expect(sightingOf(answering(body), secret)).toBeDefined();
  });

  test('says where', () => {
    const exchange = answering('', { 'content-type': ['text/plain'], 'x-key': ['none', text] });
    expect(sightingOf(exchange, secret)).toEqual({ where: 'the header x-key', as: 'as it is' });
  });

  test('sees a key inside base64 of something longer', () => {
    const body = Buffer.concat([randomBytes(13), bytes, randomBytes(16)]).toString('base64');
    expect(sightingOf(answering(body), secret)?.where).toBe('the body, decoded from base64');
  });

  test('sees nothing in an answer without it, nor an empty secret anywhere', () => {
    const body = randomBytes(900).toString('base64');
    expect(sightingOf(answering(body, { 'content-type': ['text/plain'] }), secret)).toBeUndefined();
    expect(sightingOf(answering(body), new Secret('advertising token', ''))).toBeUndefined();
  });
});
