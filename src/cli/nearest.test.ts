import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['intg', ['mock', 'integ', 'prod'], 'integ'],
  ['RF-KEY-1', ['RF-KEY-01', 'RF-REQ-01'], 'RF-KEY-01'],
  ['--sed', ['--seed', '--runs'], '--seed'],
  ['PROD', ['mock', 'prod'], 'prod'],
  ['', ['run', 'mock', 'ls'], 'ls'],
  ['run', ['', 'rain'], 'rain'],
  ['kitten', ['sitting', 'mittens', 'kit'], 'mittens'],
  ['abcd', ['bcd', 'abxy'], 'bcd'],
  ['first', ['firts', 'fist', 'fiirst'], 'fist'],
])('%s in %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('there is no nearest word without candidates', () => {
  expect(nearest('x', [])).toBeUndefined();
});
