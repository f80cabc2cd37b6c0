import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentType, contentTypes } from './content-type.ts';

test('content types are legal header values and include no excluded type', () => {
  const types = fc.sample(contentType(), { numRuns: 500, seed: 9 });
  const named = types.filter((type) => type !== null);
  expect(named.length).toBeLessThan(types.length);
  expect(named.filter((type) => !/^[a-z-]+\/[a-z-]+(; ?charset=(utf-8|us-ascii))?$/i.test(type))).toEqual([]);
  expect(named.filter((type) => /multipart|octet-stream|utf-16/i.test(type))).toEqual([]);
});

test('every type occurs plain, in upper case and with a charset', () => {
  const types = new Set(fc.sample(contentType(), { numRuns: 1_000, seed: 9 }));
  for (const type of contentTypes) {
    expect(types).toContain(type);
    if (type === null) continue;
    expect(types).toContain(type.toUpperCase());
    expect(types).toContain(`${type}; charset=utf-8`);
  }
});

test('a failing content type shrinks to plain text', () => {
  const found = fc.check(
    fc.property(contentType(), () => false),
    { seed: 9 },
  );
  expect(found.counterexample).toEqual(['text/plain']);
});
