import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declaredTests } from '../scenario/declared-tests.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { declaredHere, runHere, settingsFor, sound } from '../testing/run-here.ts';
import { loadSuites } from './load-suites.ts';
import { isInEveryShard, runsOf, seedOfShard, testsOf } from './shard-tests.ts';

const usual = settingsFor('http://mock.invalid');

function settingsOf(index: number, count: number, changes: Partial<RunSettings> = {}): RunSettings {
  const shard = { index, count, seed: 1, runId: 'nightly', fingerprintFile: '/dev/null' };
  return { ...usual, ...changes, seed: seedOfShard(1, shard), shard };
}

const shards = (count: number, changes: Partial<RunSettings> = {}) =>
  Array.from({ length: count }, (_, at) => settingsOf(at + 1, count, changes));

describe('the tests of all shards together', () => {
  test('are those of the whole run: a scenario in one of them, anything else in each', async () => {
    await loadSuites();
    const all = declaredTests();
    const whole = testsOf(all, usual).map(({ key }) => key);
    const parts = shards(4).map((settings) => testsOf(all, settings).map(({ key }) => key));
    const timesOf = (key: string) => parts.filter((part) => part.includes(key)).length;
    for (const one of testsOf(all, usual))
      expect([one.key, timesOf(one.key)]).toEqual([one.key, isInEveryShard(one) ? 4 : 1]);
    expect(new Set(parts.flat())).toEqual(new Set(whole));
    const sizes = parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    // In the order of the whole run.
    for (const part of parts) expect(part).toEqual(whole.filter((key) => part.includes(key)));
  });

  test('divide what makes up its inputs, and only that', async () => {
    await loadSuites();
    const tests = declaredTests().filter(({ options }) => options.overWholeRun !== true);
    const { cases } = await runHere(tests, { settings: () => ({ runs: 1 }) });
    const generated = cases.filter(({ evidence }) => evidence.propertyRuns > 0).map((record) => record.test);
    expect(
      tests
        .filter(isInEveryShard)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(generated.toSorted());
  }, 60_000);

  test.each([
    [100, 4],
    [10, 4],
    [2, 4],
    [1, 7],
  ])('do %i runs in %i shards', (runs, count) => {
    const each = shards(count, { runs }).map((settings) => runsOf('RF-ST-06.a-property', settings));
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(runs);
    expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
  });

  test('leave a property out of a shard that has no run of it', () => {
    const property = declaredHere('RF-REQ-02', ({ forAll }) => forAll(fc.nat(), async () => undefined));
    const having = shards(4, { runs: 1 }).filter((settings) => testsOf([property], settings).length > 0);
    expect(having).toHaveLength(1);
  });
});

test('each shard has inputs and users of its own', async () => {
  const seen: string[] = [];
  const property = declaredHere('RF-REQ-02', ({ forAll, publisher, expect: that }) =>
    forAll(fc.nat(), async (input) => {
      seen.push(`input ${input}`, JSON.stringify(publisher.newUser()));
      that.that(true, 'anything', { expected: '', actual: '' });
    }),
  );
  for (const { seed, shard, runs } of shards(2, { runs: 40 })) {
    const { cases } = await runHere([property, sound], {
      settings: () => ({ seed, runs, ...(shard === undefined ? {} : { shard }) }),
    });
    expect(cases.find(({ test: key }) => key === property.key)?.evidence.propertyRuns).toBe(20);
  }
  const [users, inputs] = [
    seen.filter((one) => one.startsWith('{')),
    seen.filter((one) => one.startsWith('i')),
  ];
  expect(new Set(users).size).toBe(40);
  expect(inputs.slice(0, 20)).not.toEqual(inputs.slice(20));
});
