import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { type Opened, openGenerateAnswer, openRefreshAnswer } from '../../client/opened.ts';
import { open, seal } from '../../envelope/envelope.ts';
import { sealGenerateResponse } from '../../envelope/generate-envelope.ts';
import { EVERY_FROM_RUNS, SecondOpinion } from './second-opinion.ts';

// NIST CAVP gcmDecrypt, 128-bit key, 96-bit IV, 128-bit tag, no AAD, Count 0 of [PTlen = 128].
const key = Buffer.from('e98b72a9881a84ca6b76e0f43e68647a', 'hex');
const sealed = Buffer.from(
  '8b23299fde174053f3d652ba' + '5a3c1cf1985dbb8bed818036fdd5ab42' + '23c7ab0f952b7091cd324835043b5eb5',
  'hex',
);
const plaintext = Buffer.from('28286a321293253c3e0aa2704a278032', 'hex');

function exchangeOf(body: Buffer, opened: Opened, index = 1): Exchange {
  return {
    index,
    request: {
      method: 'POST',
      path: '/v2/token/refresh',
      headers: [],
      body: Buffer.alloc(0),
      authorization: 'none',
    },
    response: { httpStatus: 200, headers: {}, body },
    opened,
    startedAtMs: 0,
    durationMs: 0,
  };
}

function sealedAs(bytes: Buffer, encoding: 'base64' | 'bytes' = 'base64'): Opened {
  return { how: 'sealed', encoding, iv: sealed.subarray(0, 12).toString('hex'), plaintext: bytes, value: {} };
}

const base64Body = Buffer.from(sealed.toString('base64'));

async function compare(body: Buffer, opened: Opened, under: Uint8Array = key): Promise<number> {
  const opinion = new SecondOpinion(1);
  opinion.observe(exchangeOf(body, opened), under);
  await opinion.settle();
  return opinion.compared;
}

describe('SecondOpinion', () => {
  test('agrees with the published plaintext, as base64 and as bytes', async () => {
    expect(await compare(base64Body, sealedAs(plaintext))).toBe(1);
    expect(await compare(sealed, sealedAs(plaintext, 'bytes'))).toBe(1);
  });

  test.each([
    ['other bytes', base64Body, sealedAs(Buffer.from('other')), key],
    ['an answer that does not open', base64Body, sealedAs(plaintext), Buffer.alloc(16)],
    ['an answer that opens after all', base64Body, unopened('tag-mismatch'), key],
    ['JSON that was never sealed', Buffer.from('{}'), unopened('bad-json'), key],
  ] as const)('disagrees about %s', async (_, body, opened, under) => {
    await expect(compare(body, opened, under)).rejects.toMatchObject({ code: 'crypto-disagreement' });
  });

  test('names five of many disagreements: they say as much as all of them', async () => {
    const opinion = new SecondOpinion(EVERY_FROM_RUNS);
    for (let index = 1; index <= 9; index += 1) {
      opinion.observe(exchangeOf(base64Body, unopened('tag-mismatch'), index), key);
    }
    await expect(opinion.settle()).rejects.toThrow(
      /^(?:(?!exchange).)*(?:exchange \d(?:(?!exchange).)*){5}$/s,
    );
    expect(opinion.compared).toBe(9);
  });

  test('has no opinion where nothing was decrypted', async () => {
    expect(await compare(Buffer.from('{}'), unopened('not-base64'))).toBe(0);
    expect(await compare(Buffer.from('{}'), { how: 'plain', value: {} })).toBe(0);
  });

  test('agrees with how the client opens refresh and generate answers', async () => {
    const nonce = Buffer.from('01234567');
    const text = sealGenerateResponse(
      { timestampMs: 1_700_000_000_000, nonce, payload: { status: 'ok' } },
      key,
    );
    const body = Buffer.from(text);
    expect(await compare(body, openGenerateAnswer(body, key, nonce))).toBe(1);
    expect(await compare(body, openGenerateAnswer(body, key, Buffer.from('76543210')))).toBe(1);
    expect(await compare(body, openRefreshAnswer(body, key))).toBe(1);
    expect(await compare(body, openRefreshAnswer(body, Buffer.alloc(32)), Buffer.alloc(32))).toBe(1);
  });

  const iv = Buffer.alloc(12, 1);
  const ours = seal(Buffer.from('{"status":"success"}'), key, iv).toString('base64');
  const withoutTag = `${ours.slice(0, -4)}AAAA`;

  // RF-ENC-07 judges the spelling; what does not matter to the bytes must not look like a defect of the suite.
  test.each([
    ['in quotes', (text: string) => `"${text}"`],
    ['after a byte order mark', (text: string) => `\u00ef\u00bb\u00bf${text}`],
    ['before a semicolon', (text: string) => `${text};`],
    ['with a semicolon inside', (text: string) => `${text.slice(0, 9)};${text.slice(9)}`],
    ['with padding inside', (text: string) => `${text.slice(0, 8)}==${text.slice(8)}`],
    ['for URLs', (text: string) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')],
    ['in lines', (text: string) => text.replace(/.{20}/g, '$&\r\n')],
    ['in both alphabets', (text: string) => `${text}-_`],
    ['twice', (text: string) => text + text],
    ['as a data URL', (text: string) => `data:text/plain;base64,${text}`],
  ])('agrees about base64 %s, whatever it opens to', async (_, spelt) => {
    for (const text of [ours, withoutTag, seal(Buffer.from('no JSON'), key, iv).toString('base64')]) {
      const body = Buffer.from(spelt(text), 'latin1');
      expect(await compare(body, openRefreshAnswer(body, key))).toBeLessThanOrEqual(1);
      expect(await compare(body, openGenerateAnswer(body, key, Buffer.alloc(8)))).toBeLessThanOrEqual(1);
    }
  });

  test.each([2 ** 53 + 1, -(2 ** 63), 8.64e15, -1])(
    'agrees about the operator time %i',
    async (timestampMs) => {
      const nonce = Buffer.from('01234567');
      const text = sealGenerateResponse({ timestampMs, nonce, payload: {} }, key);
      // An odd number that no double can hold.
      const bytes = open(Buffer.from(text, 'base64'), key);
      bytes[7] = (bytes[7] ?? 0) | 1;
      const body = Buffer.from(seal(bytes, key).toString('base64'));
      expect(await compare(body, openGenerateAnswer(body, key, nonce))).toBe(1);
    },
  );

  test('compares every answer of a long run, and a sample of a short one', async () => {
    expect(await comparedOf(EVERY_FROM_RUNS, 200)).toBe(200);
    expect(await comparedOf(EVERY_FROM_RUNS - 1, 200)).toBe(53);
  });
});

async function comparedOf(runs: number, exchanges: number): Promise<number> {
  const opinion = new SecondOpinion(runs);
  for (let index = 1; index <= exchanges; index += 1) {
    opinion.observe(exchangeOf(base64Body, sealedAs(plaintext), index), key);
  }
  await opinion.settle();
  return opinion.compared;
}

function unopened(problem: Extract<Opened, { how: 'unopened' }>['problem']): Opened {
  return { how: 'unopened', problem, explanation: '' };
}
