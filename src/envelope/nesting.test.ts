import { describe, expect, test } from 'vitest';
import { nestsDeeper } from './nesting.ts';

describe('the depth of JSON', () => {
  test.each([
    ['1', 0],
    ['{}', 1],
    ['[[],[]]', 2],
    ['{"a":[{"b":1}],"c":2}', 3],
    ['"[[["', 0],
    ['["\\"[[[",1]', 1],
  ])('is found in %s', (text, depth) => {
    const json = Buffer.from(text);
    expect(nestsDeeper(json, depth)).toBe(false);
    expect(depth > 0 && nestsDeeper(json, depth - 1)).toBe(depth > 0);
  });

  test('is found in text that is not JSON', () => {
    expect(nestsDeeper(Buffer.from(']]]"['), 1)).toBe(false);
    expect(nestsDeeper(Buffer.from('['.repeat(300)), 256)).toBe(true);
  });
});
