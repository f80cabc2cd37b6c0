import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmlessRequest } from './harmless-request.ts';

test('varies the bearer and the content type', () => {
  const samples = fc.sample(harmlessRequest(), { numRuns: 300, seed: 1 });
  expect(new Set(samples.map(({ authorization }) => authorization))).toEqual(new Set(['valid', 'none']));
  expect(samples.some(({ contentType }) => contentType === null)).toBe(true);
  expect(samples.some(({ headers }) => headers.length > 1)).toBe(true);
});

test('shrinks to the plainest request', () => {
  const { counterexample } = fc.check(
    fc.property(harmlessRequest(), () => false),
    { seed: 2 },
  );
  expect(counterexample).toEqual([{ authorization: 'valid', contentType: 'text/plain', headers: [] }]);
});
