import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imitate, plausibleToken } from './plausible-token.ts';

const tokens = [291, 290, 289].map((bytes) => Buffer.alloc(bytes, 0x10).toString('base64'));

test('an imitation has the length, padding and alphabet of the token, and differs from it', () => {
  fc.assert(
    fc.property(plausibleToken(), fc.constantFrom(...tokens), (plausible, token) => {
      const text = imitate(token, plausible);
      expect(text).toHaveLength(token.length);
      expect(text).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
      expect(text.replace(/[^=]/g, '')).toBe(token.replace(/[^=]/g, ''));
      expect(text).not.toBe(token);
    }),
  );
});

test('an imitation can keep the first characters', () => {
  const [token = ''] = tokens;
  expect(imitate(token, { seed: 7, keeps: 8 }).slice(0, 8)).toBe(token.slice(0, 8));
  expect(imitate(token, { seed: 7, keeps: 0 }).slice(0, 8)).not.toBe(token.slice(0, 8));
});

test('an imitation of a layer keeps the bytes before that layer', () => {
  const [token = ''] = tokens;
  const bytes = Buffer.from(token, 'base64');
  const samples = fc.sample(plausibleToken(), { numRuns: 200, seed: 1 });
  const keptBytes = { scope: 0, 'key id': 1, tag: 5 } as const;
  for (const plausible of samples) {
    const kept = keptBytes[plausible.layer as keyof typeof keptBytes];
    const made = Buffer.from(imitate(token, plausible), 'base64');
    expect(made.subarray(0, kept)).toEqual(bytes.subarray(0, kept));
  }
  expect(new Set(samples.map(({ layer }) => layer))).toEqual(new Set(Object.keys(keptBytes)));
});

test('the same seed gives the same text, another seed another text', () => {
  const [token = ''] = tokens;
  expect(imitate(token, { seed: 1, keeps: 0 })).toBe(imitate(token, { seed: 1, keeps: 0 }));
  expect(imitate(token, { seed: 1, keeps: 0 })).not.toBe(imitate(token, { seed: 2, keeps: 0 }));
});
