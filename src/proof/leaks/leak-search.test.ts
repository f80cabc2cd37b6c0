import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Canary, leaksIn } from './leak-search.ts';

const random = (length: number) => randomBytes(length).toString('base64');
const token: Canary = { name: 'token', value: random(96) };
const canaries = [
  token,
  ...Array.from({ length: 50 }, (_, at) => ({ name: `other ${at}`, value: random(96) })),
];
const bytes = Buffer.from(token.value, 'base64');
const text = Buffer.from(token.value);

function found(written: string | Buffer): string[] {
  const noise = Array.from({ length: 100 }, () => random(60)).join('\n');
  const content = Buffer.concat([Buffer.from(`${noise} `), Buffer.from(written), Buffer.from(` ${noise}`)]);
  return [...new Set(leaksIn([{ name: 'report', content }], canaries).map(({ secret }) => secret))];
}

describe('leaksIn', () => {
  test('finds nothing in texts without a secret', () => {
    expect(found('Nothing to see here, 1764050000000 and 0123456789abcdef0123456789abcdef')).toEqual([]);
  });

  test.each<[string, string | Buffer]>([
    ['as it is', token.value],
    ['in a Basic header', Buffer.from(`user:${token.value}`).toString('base64')],
    ['base64 of the text, after one byte', Buffer.from(`x${token.value}`).toString('base64')],
    ['base64 of the text, after two bytes', Buffer.from(`xy${token.value}`).toString('base64url')],
    ['base64url of the bytes', bytes.toString('base64url')],
    ['percent-encoded', encodeURIComponent(token.value)],
    ['percent-encoded, lower case', encodeURIComponent(token.value).toLowerCase()],
    ['percent-encoded byte by byte', text.toString('hex').replace(/../g, (byte) => `%${byte.toUpperCase()}`)],
    ['hexadecimal of the text', text.toString('hex')],
    ['hexadecimal of the bytes, upper case', bytes.toString('hex').toUpperCase()],
    ['JSON with escaped slashes', JSON.stringify(token.value).replaceAll('/', '\\/')],
    ['lower case', token.value.toLowerCase()],
    ['the bytes themselves', bytes],
    ['a piece of 12 characters', token.value.slice(40, 52)],
    ['12 characters at the very start', token.value.slice(0, 12)],
    ['12 characters at the very end', token.value.slice(-12)],
    ['12 characters percent-encoded', encodeURIComponent(token.value.slice(20, 32))],
    ['8 bytes in hexadecimal', bytes.subarray(30, 38).toString('hex')],
    ['12 characters of its base64', Buffer.from(token.value).toString('base64').slice(21, 33)],
  ])('finds a secret %s', (_, written) => {
    expect(found(written)).toEqual(['token']);
  });

  test('does not report shorter pieces as leaks', () => {
    expect(found(token.value.slice(40, 51))).toEqual([]);
    expect(found(bytes.subarray(30, 36).toString('hex'))).toEqual([]);
  });

  test('treats a text that many secrets share as a constant', () => {
    const shared = random(15);
    // Each goes on with another letter: two of three that went on alike would share a piece that is not a constant.
    const alike = ['a', 'b', 'c'].map((name) => ({ name, value: `${shared}${name}${random(30)}` }));
    const leaks = (content: string) => leaksIn([{ name: 'report', content: Buffer.from(content) }], alike);
    expect(leaks(`x ${shared} y`)).toEqual([]);
    expect(leaks(`x ${alike[1]?.value} y`).map(({ secret }) => secret)).toContain('b');
    expect(leaks(`x ${alike[1]?.value} y`).map(({ secret }) => secret)).not.toContain('a');
  });

  test('reports the length, the encoding and the place, but not the text', () => {
    const [leak] = leaksIn(
      [{ name: 'page', content: Buffer.from(`"${token.value.slice(5, 30)}"`) }],
      canaries,
    );
    expect(leak).toEqual({ secret: 'token', writing: 'as it is', chars: 25, where: 'page' });
  });
});
