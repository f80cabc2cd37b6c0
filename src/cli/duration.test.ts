import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

test.each([
  ['30s', 30_000],
  ['1500ms', 1_500],
  ['2m', 120_000],
  ['2min', 120_000],
  ['1.5h', 5_400_000],
  ['0s', 0],
])('%s is %i ms', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test.each(['', '30', 's', '-1s', '1d', '1s2s', 'soon'])('%j is not a duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
