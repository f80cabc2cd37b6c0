import { expect, test } from 'vitest';
import { testKey } from './test-key.ts';

test('a key is the requirement and the words of its title', () => {
  expect(testKey('RF-KEY-01', 'A chain of “new” keys, each unlike the last!')).toBe(
    'RF-KEY-01.a-chain-of-new-keys-each-unlike-the-last',
  );
});

test('a long title is cut, and never behind a hyphen', () => {
  const title = `${'a'.repeat(59)} and more`;
  expect(testKey('RF-ST-04', title)).toBe(`RF-ST-04.${'a'.repeat(59)}`);
  expect(testKey('RF-ST-04', 'b'.repeat(80))).toBe(`RF-ST-04.${'b'.repeat(60)}`);
});

test('a title without any letter leaves the requirement', () => {
  expect(testKey('RF-ST-04', '…')).toBe('RF-ST-04.');
});
