import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webOrigin } from './origin.ts';

test('origins are spelled as the URL class spells them', () => {
  const origins = fc.sample(webOrigin(), { numRuns: 500, seed: 16 });
  expect(origins.filter((origin) => new URL(origin).origin !== origin)).toEqual([]);
  const kinds = new Set(
    origins.map((origin) => `${new URL(origin).protocol} ${new URL(origin).port !== ''}`),
  );
  expect([...kinds].sort()).toEqual(['http: false', 'http: true', 'https: false', 'https: true']);
});
