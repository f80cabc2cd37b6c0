import { describe, expect, test } from 'vitest';
import { linesOf, mistakeIn } from './waiver-lines.ts';

describe('linesOf', () => {
  test('finds the line of every value', () => {
    const lines = linesOf('{\n  "a": [\n    1,\n    {"b":\n  null}\n  ], "c/d": "x"\n}');
    expect([...lines]).toEqual([
      ['', 1],
      ['/a', 2],
      ['/a/0', 3],
      ['/a/1', 4],
      ['/a/1/b', 5],
      ['/c~1d', 6],
    ]);
  });

  test('is not led astray by what stands in strings, nor by empty lists and objects', () => {
    const lines = linesOf('{"a": "x\\"],{\\n",\n"b": [],\n"c": {},\n"d": [[], 2]}');
    expect([...lines.keys()]).toEqual(['', '/a', '/b', '/c', '/d', '/d/0', '/d/1']);
    expect([lines.get('/b'), lines.get('/c'), lines.get('/d/1')]).toEqual([2, 3, 4]);
  });
});

test.each([
  ['a word that is no value', '{\n"a": [\noops\n]\n}', 3],
  ['a text without its end', '{"a": "x\n}', 1],
  ['a missing comma', '[1,\n2\n3]', 3],
  ['what follows the value', '{}\n\nx', 3],
  ['a comment', '{ // why\n}', 1],
  ['nothing at all', '', 1],
])('the line of a mistake: %s', (_title, text, line) => {
  expect(mistakeIn(text)).toEqual({ line, isTrailingComma: false });
});

test.each([
  ['in a list', '{\n"a": [1,\n\n]}', 2],
  ['in an object', '{"b": ",]",\n"a": 1,\n}', 2],
])('a comma before a closing bracket, %s', (_title, text, line) => {
  expect(mistakeIn(text)).toEqual({ line, isTrailingComma: true });
});
