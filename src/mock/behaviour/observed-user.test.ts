import { expect, test } from 'vitest';
import { userOfEmail, userOfHash } from '../state/user.ts';
import { observedUserOfEmail, observedUserOfHash } from './observed-user.ts';

test.each([
  [' A B@Example.com ', 'ab@example.com'],
  ['j.a.n.e+home@gmail.com', 'jane@gmail.com'],
  ['+x.y@b.c', '+x.y@b.c'],
])('the address "%s" is the same user as %s', (text, same) => {
  expect(observedUserOfEmail(text)).toEqual(userOfEmail(same));
});

test.each(['\tab@example.com', 'ab@example.com\n', 'ab@ example.com', 'äb@example.com'])(
  'the odd address "%s" is another user than the plain address',
  (text) => {
    expect(observedUserOfEmail(text)).toBeDefined();
    expect(observedUserOfEmail(text)?.id).not.toBe(userOfEmail('ab@example.com')?.id);
  },
);

test('only ASCII capitals become small letters', () => {
  expect(observedUserOfEmail('Ä@b.c')?.id).not.toBe(observedUserOfEmail('ä@b.c')?.id);
});

test.each(['', 'ab', '@', ' @b', 'a@', 'a@ ', 'a@b@c', '.+x@gmail.com'])('"%s" is not an address', (text) => {
  expect(observedUserOfEmail(text)).toBeUndefined();
});

const hash = 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5HVRQ=';

test('a hash is base64 or hexadecimal, and a hash that does not have 32 bytes is also a user', () => {
  const user = userOfHash('phone', hash);
  const hex = Buffer.from(hash, 'base64').toString('hex');
  for (const text of [hash, hex, hex.toUpperCase()]) expect(observedUserOfHash('phone', text)).toEqual(user);
  const longer = observedUserOfHash('phone', 'A'.repeat(44));
  expect(longer?.hash).toHaveLength(32);
  expect(longer?.id).not.toBe(observedUserOfHash('phone', `${'A'.repeat(43)}B`)?.id);
});

test.each([hash.slice(0, 43), `${hash} `, '!'.repeat(44), 'g'.repeat(64)])('"%s" is not a hash', (text) => {
  expect(observedUserOfHash('email', text)).toBeUndefined();
});
