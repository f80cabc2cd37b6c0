import { expect, test } from 'vitest';
import { timesAsUnixMs, timesInOrder } from './times-in-order.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = 1_700_000_000_000;
const times = {
  refresh_from: NOW_MS + HOUR_MS,
  identity_expires: NOW_MS + 2 * HOUR_MS,
  refresh_expires: NOW_MS + 24 * HOUR_MS,
};

function failing(changes: Record<string, unknown>, earliestMs: number | undefined = NOW_MS): string[] {
  const findings = timesInOrder({ ...times, ...changes }, earliestMs);
  return findings.filter(({ holds }) => !holds).map(({ name, actual }) => `${name} ${actual}`);
}

test('times in order have nothing wrong, equal ones included', () => {
  expect(failing({})).toEqual([]);
  const { refresh_expires } = times;
  expect(failing({ refresh_from: refresh_expires, identity_expires: refresh_expires })).toEqual([]);
});

test.each([
  ['refresh_from', NOW_MS, 'refresh_from 0 ms after it'],
  ['refresh_from', times.identity_expires + 1, 'identity_expires 1 ms before it'],
  ['refresh_expires', times.identity_expires - 1, 'refresh_expires 1 ms before it'],
])('%s at %i is out of order', (name, ms, wrong) => {
  expect(failing({ [name]: ms })).toEqual([wrong]);
});

test('the clock does not count where it is not known, nor the order where one time is not a time', () => {
  expect(
    timesInOrder({ ...times, refresh_from: NOW_MS - HOUR_MS }, undefined).every(({ holds }) => holds),
  ).toBe(true);
  expect(timesInOrder({ ...times, refresh_from: 1_700_000_000 }, NOW_MS)).toEqual([]);
});

test('numbers are held against Unix milliseconds, and other types are left to others', () => {
  const found = timesAsUnixMs({ ...times, refresh_from: 1_700_000_000, refresh_expires: 'soon' });
  expect(found.map(({ name, holds }) => [name, holds])).toEqual([
    ['identity_expires', true],
    ['refresh_from', false],
  ]);
});
