import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const nowMs = Date.UTC(2026, 10, 25, 12, 0, 0);

test.each([
  ['0', 0],
  ['7', 7_000],
  [' 7 ', 7_000],
  ['Wed, 25 Nov 2026 12:00:05 GMT', 5_000],
  ['Wednesday, 25-Nov-26 12:00:05 GMT', 5_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
])('Retry-After: %s asks for %i ms', (value, expected) => {
  expect(retryAfterMs({ headers: { 'retry-after': [value] } }, nowMs)).toBe(expected);
});

test.each(['', '-1', '1.5', 'soon', '7 seconds', '2026-11-25'])(
  'Retry-After: %s asks for nothing',
  (value) => {
    expect(retryAfterMs({ headers: { 'retry-after': [value] } }, nowMs)).toBeUndefined();
  },
);

test('an answer without the header asks for nothing', () => {
  expect(retryAfterMs({ headers: {} }, nowMs)).toBeUndefined();
});
