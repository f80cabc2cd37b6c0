import { expect, test } from 'vitest';
import { freshBytes } from './random-bytes.ts';

test.each([0, 1, 12, 32, 8_192, 8_193, 20_000])('a draw of %i bytes has that length', (size) => {
  expect(freshBytes(size)).toHaveLength(size);
});

test('no two draws are alike, across blocks too', () => {
  const draws = new Set(Array.from({ length: 2_000 }, () => freshBytes(12).toString('hex')));
  expect(draws.size).toBe(2_000);
});

test('later draws do not change earlier bytes', () => {
  const first = freshBytes(32);
  const copy = Buffer.from(first);
  for (let draw = 0; draw < 600; draw += 1) freshBytes(32);
  expect(first.equals(copy)).toBe(true);
});
