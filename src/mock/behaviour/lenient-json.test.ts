import { expect, test } from 'vitest';
import { parseLenientJson } from './lenient-json.ts';

test.each([
  ['/* a */{"b": // c "d"\n 1}', { b: 1 }],
  ['{"a":"/* no comment */ // either"}', { a: '/* no comment */ // either' }],
  ['{"a":"\\"{[//"}', { a: '"{[//' }],
  [`{"a":-${'9'.repeat(400)}}`, { a: Number.NEGATIVE_INFINITY }],
  [`{"${'y'.repeat(50_000)}":"${'z'.repeat(60_000)}"}`, { ['y'.repeat(50_000)]: 'z'.repeat(60_000) }],
])('%.40s is read', (text, value) => {
  expect(parseLenientJson(text)).toEqual(value);
});

test('values can be nested a thousand levels deep, but no deeper', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(parseLenientJson(nested(1000))).toBeInstanceOf(Array);
  expect(() => parseLenientJson(nested(1001))).toThrow(SyntaxError);
  expect(parseLenientJson(`[${'[],'.repeat(2000)}[]]`)).toHaveLength(2001);
});

test.each([
  ['a number of 1,001 digits', '1'.repeat(1001)],
  ['a name of 50,001 characters', `{"${'y'.repeat(50_001)}" : 1}`],
  ['a comment that does not end', '{} /* c'],
  ['a comment inside a number', '1/**/2'],
  ['a comma too many', '[1,]'],
  ['a byte order mark', '\ufeff{}'],
])('%s is not read', (_, text) => {
  expect(() => parseLenientJson(text)).toThrow(SyntaxError);
});
