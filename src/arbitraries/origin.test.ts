import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webOrigin } from './origin.ts';

test('origins are written as URL itself writes them', () => {
  const origins = fc.sample(webOrigin(), { numRuns: 500, seed: 16 });
  expect(origins.filter((origin) => new URL(origin).origin !== origin)).toEqual([]);
  expect(origins.some((origin) => new URL(origin).port !== '')).toBe(true);
});
