import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveSeed } from './seed.ts';

test('a derived seed is the first 31 bits of SHA-256 over the run seed and the names', () => {
  const hex = createHash('sha256').update('[42,"RF-ST-06.altered"]').digest('hex');
  expect(deriveSeed(42, 'RF-ST-06.altered')).toBe(Math.floor(Number.parseInt(hex.slice(0, 8), 16) / 2));
});

test('it fits into 31 bits', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (seed, name) => {
      const derived = deriveSeed(seed, name);
      return Number.isInteger(derived) && derived >= 0 && derived < 2 ** 31;
    }),
  );
});

test('it depends on the run seed and on every name, not on how names are joined', () => {
  const seeds = [
    deriveSeed(1, 'a', 'b'),
    deriveSeed(2, 'a', 'b'),
    deriveSeed(1, 'a', 'c'),
    deriveSeed(1, 'ab'),
    deriveSeed(1, 'b', 'a'),
  ];
  expect(new Set(seeds).size).toBe(seeds.length);
});
