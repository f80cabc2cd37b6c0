import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { Redactor } from '../../secret/redact.ts';
import { viewOf } from './exchange-view.ts';

const apiKey = 'EUID-C-I-1234-a.key';
const clientSecret = randomBytes(32).toString('base64');
const refreshToken = randomBytes(291).toString('base64');
const advertisingToken = randomBytes(164).toString('base64url');
const responseKey = randomBytes(32).toString('base64');
const redactor = new Redactor([apiKey, clientSecret]);

function refresh(value: unknown, request: Partial<Exchange['request']> = {}): Exchange {
  return sampleExchange({
    opened: sealedValue(value),
    request: {
      headers: [
        ['Authorization', `Bearer ${apiKey}`],
        ['X-Again', apiKey],
        ['X-Percent', encodeURIComponent(refreshToken)],
      ],
      body: Buffer.from(refreshToken),
      authorization: 'valid',
      ...request,
    },
    response: {
      httpStatus: 200,
      headers: { 'x-echo': [refreshToken, 'harmless'] },
      body: Buffer.from(JSON.stringify({ repeated: refreshToken })),
    },
  });
}

const identity = {
  advertising_token: advertisingToken,
  refresh_token: refreshToken,
  refresh_response_key: responseKey,
  identity_expires: 1_700_000_000_000,
};

/** Every way in which the values of this test could be written down. */
const secrets = [apiKey, clientSecret, refreshToken, advertisingToken, responseKey].flatMap((value) => [
  value,
  encodeURIComponent(value),
  Buffer.from(value).toString('base64').replace(/=+$/, ''),
  Buffer.from(value).toString('hex'),
  Buffer.from(value, 'base64').toString('hex'),
  Buffer.from(value, 'base64').toString('base64url'),
]);

function leaks(exchange: Exchange): string[] {
  const text = JSON.stringify(viewOf(exchange, redactor));
  return secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
}

describe('the view of an exchange', () => {
  test('leaks nothing from headers, bodies and plaintext', () => {
    expect(leaks(refresh({ status: 'success', body: identity }))).toEqual([]);
  });

  test('leaks nothing when secrets stand in places of their own', () => {
    const hidden = { message: `no client ${apiKey}`, [refreshToken]: 1, list: [responseKey, clientSecret] };
    expect(leaks(refresh(hidden))).toEqual([]);
    const hex = Buffer.from(Buffer.from(refreshToken, 'base64').toString('hex'));
    expect(leaks(refresh({}, { body: hex, path: `/v2/token/refresh?token=${refreshToken}` }))).toEqual([]);
    const form = Buffer.from(new URLSearchParams({ token: refreshToken }).toString());
    expect(leaks(refresh({}, { body: form }))).toEqual([]);
    const other = Buffer.from(JSON.stringify({ refresh_token: 'short', nested: [{ key: responseKey }] }));
    expect(leaks(refresh({}, { body: other }))).toEqual([]);
  });

  test('hides any Authorization whole, also one that is no known secret', () => {
    for (const value of ['Basic dXNlcjpwYXNz', 'Bearer x', '']) {
      const view = viewOf(refresh({}, { headers: [['authorization', value]] }), redactor);
      expect(view.request.headers).toEqual([['authorization', '[redacted]']]);
    }
  });

  test('shows what is no secret', () => {
    const view = viewOf(refresh({ status: 'success', body: identity }), redactor);
    expect(view.answer).toMatchObject({
      httpStatus: 200,
      headers: [expect.anything(), ['x-echo', 'harmless']],
    });
    expect(view.opened?.plaintext).toContain('"identity_expires": 1700000000000');
    expect(view.opened).toMatchObject({ how: 'sealed' });
  });

  test('tells two values of one run apart', () => {
    const shown = (token: string) => viewOf(refresh({}, { body: Buffer.from(token) }), redactor).request.body;
    expect(shown(refreshToken)).toBe(shown(refreshToken));
    expect(shown(refreshToken)).not.toBe(shown(randomBytes(291).toString('base64')));
    expect(shown(refreshToken)).toMatch(/^\[redacted 388 chars #[0-9a-f]{4}\]$/);
  });

  test('names bytes that are no text by their number, and cuts long text', () => {
    const body = (bytes: Buffer) => viewOf(refresh({}, { body: bytes }), redactor).request.body;
    expect(body(Buffer.from([0, 1, 2]))).toBe('[3 bytes that are not text]');
    expect(body(Buffer.from([0xff, 0xfe]))).toBe('[2 bytes that are not text]');
    expect(body(Buffer.alloc(0))).toBe('');
    const long = body(Buffer.from('two words '.repeat(1_000)));
    expect(long.length).toBeLessThan(2_100);
    expect(long).toMatch(/… \[10000 bytes in all\]$/);
  });

  test('shows nothing of what is too large to be redacted, and how large it is', () => {
    const large = { status: 'success', body: identity, filler: 'two words '.repeat(4_000) };
    const answer = { body: Buffer.from(JSON.stringify(large)) };
    const view = viewOf(sampleExchange({ opened: sealedValue(large), response: answer }), redactor);
    expect(view.answer?.body).toMatch(/^\[4\d{4} bytes, too many to show\]$/);
    expect(view.opened?.plaintext).toBe(view.answer?.body);
  });

  test('says why an answer did not open', () => {
    const opened = { how: 'unopened', problem: 'tag-mismatch', explanation: 'another key' } as const;
    const view = viewOf(sampleExchange({ opened }), redactor);
    expect(view.opened).toEqual({ how: 'did not open: another key' });
  });
});
