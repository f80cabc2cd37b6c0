import { expect, test } from 'vitest';
import { Senders } from './senders.ts';

test('each exchange has the test that caused it, and each test is named once', () => {
  const senders = new Senders();
  senders.note(1, 'a', 7);
  senders.note(2, 'b', 7);
  senders.note(3, 'a', 7);
  senders.note(100_000, 'c', 7);
  expect(senders.of([1])).toEqual(['a']);
  expect(senders.of([3, 2, 1, 100_000])).toEqual(['a', 'b', 'c']);
});

test('an exchange that no test caused has none', () => {
  const senders = new Senders();
  senders.note(1, 'a', 7);
  expect(senders.of([2, 1_000_000])).toEqual([]);
});

test('each exchange has the seed that it was caused with', () => {
  const senders = new Senders();
  senders.note(1, 'a', 7);
  senders.note(10_000, 'a', 2 ** 31 - 1);
  expect([1, 2, 10_000].map((index) => senders.seedOf(index))).toEqual([7, undefined, 2 ** 31 - 1]);
});
