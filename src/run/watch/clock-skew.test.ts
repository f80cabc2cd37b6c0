import { expect, test } from 'vitest';
import type { Opened } from '../../client/opened.ts';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { ClockSkew } from './clock-skew.ts';

function generated(startedAtMs: number, durationMs: number, timestampMs: number) {
  const opened: Opened = { ...(sealedValue({}) as Extract<Opened, { how: 'sealed' }>), timestampMs };
  return sampleExchange({ opened, startedAtMs, durationMs });
}

test('knows nothing before the first answer', () => {
  const skew = new ClockSkew();
  expect(skew.offsetMs).toBe(0);
  expect(skew.uncertaintyMs).toBe(0);
});

test('takes the operator to have read its clock in the middle of the exchange', () => {
  const skew = new ClockSkew();
  skew.observe(generated(1_000, 100, 61_050));
  expect(skew.offsetMs).toBe(60_000);
  expect(skew.uncertaintyMs).toBe(51);
});

test('keeps what the quickest answer showed', () => {
  const skew = new ClockSkew();
  skew.observe(generated(1_000, 100, 61_000));
  skew.observe(generated(2_000, 10, 62_005));
  skew.observe(generated(3_000, 900, 99_000));
  expect(skew.offsetMs).toBe(60_000);
  expect(skew.uncertaintyMs).toBe(6);
});

test('an operator behind this machine has a negative offset, and its time follows it', () => {
  const skew = new ClockSkew();
  skew.observe(generated(50_000, 2, 20_001));
  expect(skew.offsetMs).toBe(-30_000);
  expect(skew.nowMs()).toBeLessThanOrEqual(Date.now() - 30_000);
  expect(skew.nowMs()).toBeGreaterThan(Date.now() - 40_000);
});

test('learns nothing from answers that carry no time', () => {
  const skew = new ClockSkew();
  skew.observe(sampleExchange({ durationMs: 1 }));
  skew.observe(sampleExchange({ opened: sealedValue({ status: 'success' }), durationMs: 1 }));
  expect(skew.uncertaintyMs).toBe(0);
});
