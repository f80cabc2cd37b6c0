import { expect, test } from 'vitest';
import { isUnixMs } from './unix-time.ts';

test.each([Date.parse('2023-08-01'), Date.parse('2026-07-01') + 0.5, Date.parse('2100-01-01')])(
  '%d is Unix milliseconds',
  (ms) => expect(isUnixMs(ms)).toBe(true),
);

test.each([
  ['seconds', Date.parse('2026-07-01') / 1_000],
  ['seconds of 2100', Date.parse('2100-01-01') / 1_000],
  ['microseconds', Date.parse('2023-08-01') * 1_000],
  ['a duration of a month', 30 * 86_400_000],
  ['text', '1690848000000'],
  ['not a number', Number.NaN],
  ['null', null],
])('%s is not', (_, value) => expect(isUnixMs(value)).toBe(false));
