import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerNoise } from './header-noise.ts';

const MATTERS =
  /^(authorization|origin|expect|host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*|content-.*)$/i;

test('noise consists of legal headers that must not make a difference', () => {
  const headers = fc.sample(headerNoise(), { numRuns: 1_000, seed: 10 }).flat();
  expect(headers.length).toBeGreaterThan(500);
  for (const [name, value] of headers) {
    expect(name).toMatch(/^[A-Za-z0-9-]+$/);
    expect(name).not.toMatch(MATTERS);
    expect(value).toMatch(/^[\x20-\x7e]*$/);
    expect(value).toBe(value.trim());
  }
});

test('no header is repeated, and there may be no header', () => {
  const samples = fc.sample(headerNoise(), { numRuns: 500, seed: 11 });
  expect(samples.some((headers) => headers.length === 0)).toBe(true);
  const repeated = samples.filter((headers) => {
    const names = headers.map(([name]) => name.toLowerCase());
    return new Set(names).size < names.length;
  });
  expect(repeated).toEqual([]);
});

test('a failing set of headers shrinks to the one that matters', () => {
  const found = fc.check(
    fc.property(headerNoise(), (headers) => !headers.some(([name]) => name === 'Cookie')),
    { seed: 12, numRuns: 1_000 },
  );
  expect(found.counterexample).toEqual([[['Cookie', 'visitor=1']]]);
});
