import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentType, contentTypes, inputOfContentType } from './content-type.ts';

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

test.each([
  [null, 'no content type'],
  ['', 'content type empty'],
  ['/', 'content type without a subtype'],
  ['text', 'content type without a subtype'],
  ['TEXT/PLAIN;charset=US-ASCII', 'content type text'],
  ['application/json; charset=utf-8', 'content type JSON'],
  ['foo/bar', 'content type unknown'],
  ['text/plain; charset=no-such-charset', 'charset unknown'],
  ['text/plain; charset=', 'charset empty'],
  ['a/b; c="', 'parameter with an open quotation mark'],
  ['x'.repeat(2_000), 'content type of great length'],
])('the class of the content type %j is "%s"', (type, input) => {
  expect(inputOfContentType(type)).toBe(input);
});
