import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test.each([
  [0, '0 tests'],
  [1, '1 test'],
  [2, '2 tests'],
  [1_234, '1,234 tests'],
])('%i tests are counted in words', (count, words) => {
  expect(counted(count, 'test')).toBe(words);
});

test('a plural may be irregular', () => {
  expect([counted(1, 'entry', 'entries'), counted(2, 'entry', 'entries')]).toEqual(['1 entry', '2 entries']);
});
