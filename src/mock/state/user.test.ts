import { expect, test } from 'vitest';
import { normalizeEmail, userOf, userOfEmail, userOfHash } from './user.ts';

test.each([
  [' Jane.Doe+a@Example.COM ', 'jane.doe+a@example.com'],
  ['Jane.Doe+home@GMAIL.com', 'janedoe@gmail.com'],
  ['j.a.n.e@gmail.com', 'jane@gmail.com'],
  ['+x@gmail.com', undefined],
  ['...@gmail.com', undefined],
  ['+x@example.com', '+x@example.com'],
  ['nobody', undefined],
  ['@example.com', undefined],
  ['a@', undefined],
  ['a@b@c', undefined],
])('the address "%s" is normalized to %s', (text, normalized) => {
  expect(normalizeEmail(text)).toBe(normalized);
});

test('an address and its hash are one user, and a phone with the same hash is another user', () => {
  const hash = 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5HVRQ=';
  expect(userOfEmail('user@example.com')).toEqual(userOfHash('email', hash));
  expect(userOfHash('phone', hash)?.id).not.toBe(userOfHash('email', hash)?.id);
});

test('a hash that does not have 32 bytes is not a user', () => {
  expect(userOfHash('email', 'AAAA')).toBeUndefined();
  expect(() => userOf('email', Buffer.alloc(31))).toThrow(
    "a user's hash must have 32 bytes, but this one has 31",
  );
});
