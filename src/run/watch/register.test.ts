import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { Register } from './register.ts';

let index = 0;

function issue(
  register: Register,
  key: Buffer,
  openedWith?: Buffer,
  iv = randomBytes(12),
  path = '/v2/token/refresh',
): number {
  index += 1;
  const value = { status: 'success', body: { refresh_response_key: key.toString('base64') } };
  const exchange: Exchange = {
    index,
    request: { method: 'POST', path, headers: [], body: Buffer.alloc(0), authorization: 'none' },
    response: { httpStatus: 200, headers: {}, body: Buffer.alloc(0) },
    opened: { how: 'sealed', encoding: 'base64', iv: iv.toString('hex'), plaintext: Buffer.alloc(0), value },
    startedAtMs: 0,
    durationMs: 0,
  };
  register.observe(exchange, openedWith);
  return index;
}

const clientSecret = randomBytes(32);

test('notes an initialization vector that comes twice, and only that', () => {
  const register = new Register();
  const iv = randomBytes(12);
  const first = issue(register, randomBytes(32), clientSecret, iv);
  issue(register, randomBytes(32), clientSecret);
  const second = issue(register, randomBytes(32), clientSecret, iv);
  expect(register.ivRepeats).toMatchObject([{ first, second }]);
  expect(register.ivCount).toBe(2);
  expect(register.keyRepeats).toEqual([]);
});

test('notes a key that two identities share', () => {
  const register = new Register();
  const key = randomBytes(32);
  const first = issue(register, key, clientSecret);
  const second = issue(register, key, clientSecret);
  expect(register.keyRepeats).toMatchObject([{ first, second }]);
});

test('tells a key that comes twice along one chain from one that two identities share', () => {
  const register = new Register();
  const [one, two] = [randomBytes(32), randomBytes(32)];
  const generated = issue(register, one, clientSecret);
  issue(register, two, one);
  const again = issue(register, one, two);
  const kept = issue(register, two, two);
  expect(register.chainRepeats).toMatchObject([
    { first: generated, second: again },
    { first: generated, second: kept },
  ]);
  expect(register.keyRepeats).toEqual([]);

  const other = randomBytes(32);
  issue(register, other, clientSecret);
  const stolen = issue(register, two, other);
  expect(register.keyRepeats).toMatchObject([{ first: generated, second: stolen }]);
});

test('tells keys apart that differ in their first byte alone', () => {
  const register = new Register();
  const one = randomBytes(32);
  const other = Buffer.from(one);
  other[0] = (other[0] ?? 0) ^ 1;
  issue(register, one, clientSecret);
  issue(register, other, clientSecret);
  expect([register.keyRepeats, register.keyCount]).toEqual([[], 2]);
});

test('notes keys that do not look random, for each source by itself', () => {
  const register = new Register();
  for (let user = 0; user < 8; user += 1) {
    const first = randomBytes(32);
    issue(register, first, clientSecret, randomBytes(12), '/v2/token/generate');
    issue(register, Buffer.concat([Buffer.alloc(12), randomBytes(20)]), first);
  }
  expect(register.countOf('generate')).toBe(8);
  expect(register.oddKeysOf('generate')).toEqual([]);
  expect(register.oddKeysOf('refresh without a bearer').length).toBeGreaterThan(0);
  expect(register.oddKeysOf('refresh with a bearer')).toEqual([]);
});
