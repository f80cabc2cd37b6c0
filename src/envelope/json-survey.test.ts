import { describe, expect, test } from 'vitest';
import { surveyJson } from './json-survey.ts';

describe('a look over JSON', () => {
  test.each([
    ['1', 0],
    ['{}', 1],
    ['[[],[]]', 2],
    ['{"a":[{"b":1}],"c":2}', 3],
    ['"[[["', 0],
    ['["\\"[[[",1]', 1],
  ])('finds how deep %s is', (text, depth) => {
    expect(surveyJson(text).depth).toBe(depth);
  });

  test('goes as deep as it has to', () => {
    const deep = 1_000_000;
    expect(surveyJson('['.repeat(deep) + ']'.repeat(deep)).depth).toBe(deep);
  });

  test('goes no deeper than it is told to', () => {
    expect(surveyJson('[[[[[]]]]]', 2).depth).toBe(3);
  });

  test.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"\\u0061" : 2}', ['a']],
    ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', []],
    ['{"a":{"b":1,"b":2},"c":"a","d":["a","a"]}', ['b']],
    ['{"a":1,"b":2,"a":3,"a":4,"b":5}', ['a', 'b']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"say \\"a\\"":1,"a":2}', []],
  ])('finds the names that stand twice in %s', (text, names) => {
    expect(surveyJson(text).repeated).toEqual(names);
  });
});
