import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interleaving } from './interleaving.ts';

test('every actor takes all of its steps, in many orders', () => {
  const samples = fc.sample(interleaving(3, 2), { numRuns: 300, seed: 13 });
  const orders = samples.map((steps) => steps.map(({ actor }) => actor).join(''));
  expect(new Set(orders.map((order) => [...order].sort().join('')))).toEqual(new Set(['001122']));
  // There are 6! / (2! 2! 2!) orders.
  expect(new Set(orders).size).toBeGreaterThan(60);
  expect(new Set(orders).size).toBeLessThanOrEqual(90);
});

test('pauses stay within their bound', () => {
  const pauses = fc.sample(interleaving(2, 2, 5), { numRuns: 300, seed: 14 }).flat();
  expect(pauses.every(({ afterMs }) => afterMs >= 0 && afterMs <= 5)).toBe(true);
  expect(pauses.some(({ afterMs }) => afterMs > 0)).toBe(true);
});

test('a failing order shrinks to one actor after the other without a pause', () => {
  const found = fc.check(
    fc.property(interleaving(2, 2), () => false),
    { seed: 15 },
  );
  const inTurn = [0, 0, 1, 1].map((actor) => ({ actor, afterMs: 0 }));
  expect(found.counterexample).toEqual([inTurn]);
});
