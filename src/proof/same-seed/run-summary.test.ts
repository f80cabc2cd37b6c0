import { expect, test } from 'vitest';
import { differences, type RunSummary } from './run-summary.ts';

const quiet: RunSummary = {
  headline: 'conforms',
  exitCode: 0,
  tests: ['RF-ST-04.a', 'RF-ST-04.b'],
  requirements: { 'RF-ST-04': 'conforms, 100 runs' },
  runs: 100,
  seconds: 9,
};

test('two runs that differ in nothing but their time are alike', () => {
  expect(differences(quiet, { ...quiet, seconds: 90 })).toEqual([]);
});

test('what differs is named', () => {
  const busy: RunSummary = {
    headline: 'violates',
    exitCode: 1,
    tests: ['RF-ST-04.a'],
    requirements: { 'RF-ST-04': 'violates, 99 runs' },
    runs: 99,
    seconds: 30,
  };
  expect(differences(quiet, busy)).toEqual([
    'conforms; and then violates',
    'exit codes 0 and 1',
    'only one of them ran RF-ST-04.b',
    'RF-ST-04: conforms, 100 runs; and then violates, 99 runs',
  ]);
});
