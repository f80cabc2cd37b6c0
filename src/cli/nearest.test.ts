import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

test.each([
  ['intg', ['mock', 'integ', 'prod'], 'integ'],
  ['RF-KEY-1', ['RF-KEY-01', 'RF-REQ-01'], 'RF-KEY-01'],
  ['--sed', ['--seed', '--runs'], '--seed'],
  ['PROD', ['mock', 'prod'], 'prod'],
  ['mitten', ['sitting', 'mittens', 'kit'], 'mittens'],
  ['abcd', ['bcd', 'abxy'], 'bcd'],
  ['first', ['firts', 'fist', 'fiirst'], 'fist'],
  ['rn', ['run', 'mock'], 'run'],
])('%s in %j is %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test.each([
  ['x', []],
  ['', ['run', 'mock', 'ls']],
  ['staging', ['mock', 'mock-observed', 'local', 'integ', 'prod']],
  ['--colour', ['--control', '--runs']],
  ['RF-KEY-01', ['SDK-SEAL-01']],
])('nothing is near to %j in %j', (word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
  expect(didYouMean(word, candidates)).toBe('');
});

test('a suggestion is the end of a message', () => {
  expect(didYouMean('forgoten', ['forgotten'], 'mock:')).toBe('; did you mean mock:forgotten?');
});
