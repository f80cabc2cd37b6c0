import { expect, test } from 'vitest';
import { isMet, spreadOf } from './measure.ts';

test.each([
  [[3, 1, 2], { median: 2, min: 1, max: 3, count: 3 }],
  [[4, 1, 2, 10], { median: 3, min: 1, max: 10, count: 4 }],
  [[7], { median: 7, min: 7, max: 7, count: 1 }],
])('the spread of %j', (values, expected) => {
  expect(spreadOf(values)).toEqual(expected);
});

test.each([
  ['as much as it should be at least', { atLeast: 2 }, true],
  ['less than it should be at least', { atLeast: 3 }, false],
  ['as much as it may be at most', { atMost: 2 }, true],
  ['more than it may be at most', { atMost: 1 }, false],
])('a median that is %s', (_title, aim, expected) => {
  expect(isMet({ aim, spread: spreadOf([1, 2, 9]) })).toBe(expected);
});

test('a figure without an aim is neither met nor missed', () => {
  expect(isMet({ spread: spreadOf([1]) })).toBeUndefined();
});
