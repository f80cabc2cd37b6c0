import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { holdsSecret } from './spelled-secret.ts';

const bytes = Buffer.from('8f00ff5c0a27fb41413e3f1122334455667788990a0b0c0d0e0fa1b2c3d4e5f6', 'hex');
const key = bytes.toString('base64');

test.each([
  ['as it is', key],
  ['in JSON in JSON', JSON.stringify(JSON.stringify({ key })).replaceAll('/', '\\/')],
  ['encoded for a URL', encodeURIComponent(key)],
  ['in base64url', bytes.toString('base64url')],
  ['in hex', bytes.toString('hex')],
  [
    'in capital hex with colons',
    bytes
      .toString('hex')
      .toUpperCase()
      .replace(/..(?=.)/g, '$&:'),
  ],
  ['as a buffer of Node', inspect(bytes)],
  ['as a list of numbers', inspect(Array.from(bytes), { maxArrayLength: null })],
  ['as a list of numbers in JSON', JSON.stringify(inspect(Array.from(bytes)))],
  ['as a list of signed bytes', `[${Array.from(new Int8Array(bytes)).join(', ')}]`],
  [
    'as bytes of Python',
    'b"\\x8f\\x00\\xff\\\\\\n\'\\xfbAA>?\\x11\\"3DUfw\\x88\\x99\\n\\x0b\\x0c\\r\\x0e\\x0f\\xa1\\xb2\\xc3\\xd4\\xe5\\xf6"',
  ],
  ['the beginning of it', key.slice(0, 24)],
  ['a piece of it', key.slice(9, 34)],
])('a secret is found %s', (_, text) => {
  expect(holdsSecret(`failed: ${text}!`, key)).toBe(true);
});

test('a mark of a few characters is not the secret', () => {
  expect(holdsSecret(`failed with ${key.slice(0, 12)}…`, key)).toBe(false);
});

test('nothing else is taken for a secret', () => {
  for (const secret of [key, 'EUID-C-T-1-short', 'AAAA'])
    for (let turn = 0; turn < 20; turn += 1)
      expect(holdsSecret(`failed: ${randomBytes(900).toString('base64')} HTTP 400`, secret)).toBe(false);
});
