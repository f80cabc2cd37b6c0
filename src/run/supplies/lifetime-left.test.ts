import { expect, test } from 'vitest';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { lifetimeLeftMs } from './lifetime-left.ts';

const NOW_MS = 1_700_000_000_000;

test('a token has as long as until its expiry, and nothing after', () => {
  expect(lifetimeLeftMs({ refreshExpiresMs: NOW_MS + 1_500 }, NOW_MS)).toBe(1_500);
  expect(lifetimeLeftMs({ refreshExpiresMs: NOW_MS }, NOW_MS)).toBe(0);
  expect(lifetimeLeftMs({ refreshExpiresMs: NOW_MS - 1 }, NOW_MS)).toBe(0);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 0, NOW_MS / 1_000, NOW_MS * 1_000])(
  'an expiry of %s says nothing plausible',
  (refreshExpiresMs) => {
    expect(() => lifetimeLeftMs({ refreshExpiresMs }, NOW_MS)).toThrow(NotTestable);
  },
);
