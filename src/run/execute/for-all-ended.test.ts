import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import { checkProperty } from './for-all.ts';

test('a property of an ended run starts no new run', async () => {
  const stop = new AbortController();
  let runs = 0;
  const law = async () => {
    runs += 1;
    if (runs === 3) stop.abort();
  };
  const options = { seed: 1, runs: 50, signal: stop.signal, isExpected: () => false };
  expect(await checkProperty(fc.nat(), law, options)).toEqual({ runs: 3, expected: [], missed: [] });
  expect(runs).toBe(3);
});

test('a property that has failed before its run was ended keeps its failure', async () => {
  const stop = new AbortController();
  const exchange = sampleExchange();
  const law = async (value: number) => {
    stop.abort();
    throw new RequirementFailure({ message: `${value}`, expected: 'e', actual: 'a', exchange });
  };
  const options = { seed: 1, runs: 50, signal: stop.signal, isExpected: () => false };
  const found = await checkProperty(fc.nat(), law, options);
  expect(found.failure?.error.message).toBe(found.failure?.counterexample);
});
