import { expect, test } from 'vitest';
import { Senders } from './senders.ts';

test('each exchange has the test that caused it, and each test is named once', () => {
  const senders = new Senders();
  senders.note(1, 'a');
  senders.note(2, 'b');
  senders.note(3, 'a');
  senders.note(100_000, 'c');
  expect(senders.of([1])).toEqual(['a']);
  expect(senders.of([3, 2, 1, 100_000])).toEqual(['a', 'b', 'c']);
});

test('an exchange that no test caused has none', () => {
  const senders = new Senders();
  senders.note(1, 'a');
  expect(senders.of([2, 1_000_000])).toEqual([]);
});
