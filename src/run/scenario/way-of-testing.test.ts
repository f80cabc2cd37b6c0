import { expect, test } from 'vitest';
import { loadSuites } from '../execute/load-suites.ts';
import { runHere } from '../testing/run-here.ts';
import { declaredTests, wayOf } from './declared-tests.ts';

test('the way of every test is the way in which it ran', async () => {
  await loadSuites();
  const tests = declaredTests().filter(({ options }) => options.overWholeRun !== true);
  const { cases } = await runHere(tests, { settings: () => ({ runs: 1 }) });
  const generated = new Set(
    cases.filter(({ evidence }) => evidence.propertyRuns > 0).map((record) => record.test),
  );
  const told = tests.filter((one) => wayOf(one) !== 'scenario').map(({ key }) => key);
  expect(told.toSorted()).toEqual([...generated].toSorted());
  expect(tests.filter((one) => wayOf(one) === 'model')).toHaveLength(1);
}, 60_000);

test('a test over the whole run is one, whatever its body does', () => {
  const body = (scenario: { forAll?: unknown }) => Promise.resolve(scenario.forAll);
  expect(wayOf({ body, options: { overWholeRun: true } })).toBe('whole run');
  expect(wayOf({ body, options: {} })).toBe('property');
});
