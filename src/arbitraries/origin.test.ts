import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputOfOrigin, webOrigin } from './origin.ts';

test('origins are spelled as the URL class spells them', () => {
  const origins = fc.sample(webOrigin(), { numRuns: 500, seed: 16 });
  expect(origins.filter((origin) => new URL(origin).origin !== origin)).toEqual([]);
  const kinds = new Set(
    origins.map((origin) => `${new URL(origin).protocol} ${new URL(origin).port !== ''}`),
  );
  expect([...kinds].sort()).toEqual(['http: false', 'http: true', 'https: false', 'https: true']);
});

test('an origin is of a class by its scheme, or by its port', () => {
  const origins = ['https://a.example', 'http://a.example', 'https://a.example:8443'];
  expect(origins.map(inputOfOrigin)).toEqual(['origin of HTTPS', 'origin of HTTP', 'origin with a port']);
});
