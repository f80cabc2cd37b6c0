import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLetter } from './any-letter.ts';

const samples = fc.sample(anyLetter(), { numRuns: 2_000, seed: 3 });

test('letters of any script are whole: UTF-8 has a form for each', () => {
  expect(samples.filter((letter) => Buffer.from(letter).toString() !== letter)).toEqual([]);
});

test.each([
  ['ASCII', /^[ -~]$/],
  ['the rest of the first plane', /^[\u00a0-\uffff]$/],
  ['a code point beyond the first plane', /^[\u{10000}-\u{10ffff}]$/u],
  ['several code points', /^..+$/u],
])('letters of any script include %s', (_, kind) => {
  expect(samples.filter((letter) => kind.test(letter)).length).toBeGreaterThan(100);
});
