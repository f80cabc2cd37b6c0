import { expect, test } from 'vitest';
import { hasBrokenEscape, normalizedPath } from './observed-path.ts';

test.each([
  ['/', '/'],
  ['/a/', '/a'],
  ['//a///b', '/a/b'],
  ['/a/./b/../c', '/a/c'],
  ['/../a', '/a'],
  ['/%61/%2E%2e/b', '/b'],
  ['/a%2fb', '/a%2fb'],
  ['https://other.example/a', '/a'],
  ['*', '*'],
])('%s is %s', (path, normalized) => {
  expect(normalizedPath(path)).toBe(normalized);
});

test('an escape has two hexadecimal digits', () => {
  expect(['%', '%4', '%zz', '%41%'].map(hasBrokenEscape)).toEqual([true, true, true, true]);
  expect(['', '%41', '%aF'].map(hasBrokenEscape)).toEqual([false, false, false]);
});
