import { expect, test } from 'vitest';
import { DriverError } from '../driver/driver-error.ts';
import { Patience } from './patience.ts';

const broke = new DriverError('crashed', 'the driver ended by itself (exit code 7)');

function after(...scenarios: [error: DriverError | undefined, durationMs: number][]): string | undefined {
  const patience = new Patience();
  for (const [error, durationMs] of scenarios) patience.scenarioEnded(error, durationMs);
  return patience.givenUp;
}

test('a driver that breaks in three scenarios in a row is given up, with the last reason', () => {
  expect(after([broke, 10], [broke, 10])).toBeUndefined();
  expect(after([broke, 10], [broke, 10], [broke, 10])).toBe(
    'the driver was given up after it broke in 3 scenarios in a row, the last time because the driver ended by itself (exit code 7)',
  );
});

test('a driver that has cost fifteen seconds in a row is given up earlier', () => {
  expect(after([broke, 8_000])).toBeUndefined();
  expect(after([broke, 8_000], [broke, 8_000])).toContain('in 2 scenarios in a row');
  expect(after([broke, 20_000])).toContain('in 1 scenario,');
});

test('a scenario that ends well starts the count anew', () => {
  expect(after([broke, 8_000], [broke, 10], [undefined, 5], [broke, 8_000], [broke, 10])).toBeUndefined();
});

test('a driver that has cost a minute in all is given up too', () => {
  const everySecond = Array.from({ length: 8 }, (_, turn) => [turn % 2 === 0 ? broke : undefined, 14_000]);
  expect(after(...(everySecond as [DriverError | undefined, number][]))).toBeUndefined();
  expect(after(...(everySecond as [DriverError | undefined, number][]), [broke, 14_000])).toBeDefined();
});
