import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codingAskedFor, decoded, unaskedCodings } from './content-coding.ts';
import { sampleExchange } from './testing/exchange-sample.ts';

const text = 'an answer, an answer, an answer';
// RFC 8878: a frame of one raw block, and one of a block that repeats one byte.
const zstdRaw = Buffer.concat([Buffer.from('28b52ffd201ff90000', 'hex'), Buffer.from(text)]);

function answer(body: Buffer, ...codings: string[]) {
  return { httpStatus: 200, headers: { 'content-encoding': codings }, body };
}

describe('a coded answer', () => {
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdRaw],
    ['deflate, gzip', gzipSync(deflateSync(text))],
    ['identity', Buffer.from(text)],
  ])('in %s is read', async (coding, body) => {
    expect((await decoded(answer(body, coding))).body.toString()).toBe(text);
  });

  test.each([
    ['gzip', 'not gzip'],
    ['zstd', 'not zstd'],
    ['utf-8', text],
    ['gzip', ''],
  ])('in what is not %s stays as it came', async (coding, body) => {
    expect((await decoded(answer(Buffer.from(body), coding))).body.toString()).toBe(body);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(1e7))],
    ['deflate', deflateSync(Buffer.alloc(1e7))],
    ['br', brotliCompressSync(Buffer.alloc(1e7))],
    // A window of 2 GiB, and 16 blocks of 128 KiB that repeat one byte.
    ['zstd', Buffer.from('28b52ffd00af', 'hex')],
    ['zstd', Buffer.concat([Buffer.from('28b52ffd0038', 'hex'), Buffer.from('02001041'.repeat(16), 'hex')])],
  ])('in %s that stands for more than an answer may have is too large', async (coding, body) => {
    await expect(decoded(answer(body, coding))).rejects.toMatchObject({ code: 'too-large' });
  });
});

test('a request asks for no coding unless it says so itself', () => {
  expect(codingAskedFor([])).toEqual(['Accept-Encoding', 'identity']);
  expect(codingAskedFor([['accept-encoding', 'gzip']])).toEqual([]);
});

test.each([
  ['identity', 'gzip', ['gzip']],
  ['identity', 'identity', []],
  ['gzip, br;q=0.5', 'br', []],
  ['gzip', 'gzip, zstd', ['zstd']],
  ['*', 'zstd', []],
])('where %s is asked for, the codings of %s that were not are %o', (asked, given, expected) => {
  const request = { headers: [['Accept-Encoding', asked]] as [string, string][] };
  const response = { headers: { 'content-encoding': [given] } };
  expect(unaskedCodings(sampleExchange({ request, response }))).toEqual(expected);
});
