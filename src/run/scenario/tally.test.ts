import { expect, test } from 'vitest';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { Tally } from './tally.ts';

test('a test that judged nothing is not testable', () => {
  const tally = new Tally();
  expect(tally.of(undefined)).toBeUndefined();
  expect(() => tally.demand('an opt-out')).toThrow(new NotTestable('never saw an opt-out'));
});

test('a test that judged something stands', () => {
  const tally = new Tally();
  expect(tally.of(0)).toBe(0);
  expect(() => tally.demand('an opt-out')).not.toThrow();
});
