import { expect, test } from 'vitest';
import { TimeBudget } from './time-budget.ts';

test('a time budget is over after its time, and no budget never', () => {
  let nowMs = 1_000;
  const budget = new TimeBudget(60_000, () => nowMs);
  const none = new TimeBudget(undefined, () => nowMs);
  nowMs = 60_999;
  expect([budget.isOver, none.isOver]).toEqual([false, false]);
  nowMs = 61_000;
  expect([budget.isOver, none.isOver]).toEqual([true, false]);
});
