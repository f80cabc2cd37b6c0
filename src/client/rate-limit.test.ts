import { expect, test } from 'vitest';
import { BURST, rateLimit, unlimited } from './rate-limit.ts';

function world() {
  let now = 1000;
  const sleeps: number[] = [];
  return {
    nowMs: () => now,
    sleep: async (ms: number) => {
      sleeps.push(ms);
      now += ms;
    },
    pass: (ms: number) => {
      now += ms;
    },
    sleeps,
  };
}

test('allows a burst, then keeps the rate', async () => {
  const { nowMs, sleep, sleeps } = world();
  const limit = rateLimit(10, nowMs, sleep);
  for (let sent = 0; sent < BURST; sent += 1) await limit.admit();
  expect(sleeps).toEqual([]);
  for (let sent = 0; sent < 5; sent += 1) await limit.admit();
  expect(sleeps).toEqual([100, 100, 100, 100, 100]);
});

test('a pause restores at most one burst', async () => {
  const { nowMs, sleep, sleeps, pass } = world();
  const limit = rateLimit(10, nowMs, sleep);
  for (let sent = 0; sent < BURST; sent += 1) await limit.admit();
  pass(3_600_000);
  for (let sent = 0; sent < BURST; sent += 1) await limit.admit();
  expect(sleeps).toEqual([]);
  await limit.admit();
  expect(sleeps).toHaveLength(1);
});

test('0 means no limit', () => {
  expect(rateLimit(0)).toBe(unlimited);
});

test('uses real time unless another clock is given', async () => {
  const limit = rateLimit(1_000);
  const startedMs = performance.now();
  for (let count = 0; count < BURST + 20; count += 1) await limit.admit();
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(15);
});
