import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Redactor } from '../../secret/redact.ts';
import { SdkDrivers } from '../driver/sdk-drivers.ts';
import type { SdkTest } from '../scenario/sdk-requirement.ts';
import type { SdkScenario } from '../scenario/sdk-scenario.ts';
import { runSdk } from './run-sdk.ts';

const reference = join(import.meta.dirname, '..', '..', '..', 'drivers', 'reference', 'driver.mjs');
const command = `"${process.execPath}" "${reference}"`;
let sdks: SdkDrivers;
beforeAll(() => {
  sdks = new SdkDrivers(command, 2);
});
afterAll(() => sdks[Symbol.asyncDispose]());

function scenario(title: string, lengthMs: number, body: (one: SdkScenario) => Promise<unknown>): SdkTest {
  return { id: 'SDK-OK-01', key: `SDK-OK-01.${title}`, title, options: { lengthMs }, body };
}

const run = (tests: SdkTest[], drivers: Pick<SdkDrivers, 'all'> = sdks) => {
  const signal = new AbortController().signal;
  const settings = { driver: '', revision: '2026-07', seed: 1, runs: 1, replayOptions: '', signal } as const;
  return runSdk(drivers.all, settings, new Redactor(), undefined, tests);
};

test('the longest scenario begins first, and records keep the order', async () => {
  const began: string[] = [];
  const noting = (title: string, lengthMs: number) =>
    scenario(title, lengthMs, async ({ sdk, operator, expect: that }) => {
      began.push(title);
      that(await sdk.refresh(await operator.identity()), 'a refresh').toBeSuccess();
    });
  const tests = [noting('short', 0), noting('middle', 1_000), noting('long', 9_000)];
  // Of two drivers, the one that starts more slowly may have the longest.
  const { cases: records } = await run(tests, { all: sdks.all.slice(0, 1) });
  expect(records.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['short', 'passed'],
    ['middle', 'passed'],
    ['long', 'passed'],
  ]);
  expect(began).toEqual(['long', 'middle', 'short']);
});

test('two scenarios run at the same time with two drivers', async () => {
  let free = () => {};
  const waiting = new Promise<void>((resolve) => {
    free = resolve;
  });
  const {
    cases: [first, second],
  } = await run([
    scenario('waits for the other', 0, async ({ expect: that }) => {
      await waiting;
      that.that(true, 'both', { expected: '', actual: '' });
    }),
    scenario('frees the other', 0, async ({ expect: that }) => {
      free();
      that.that(true, 'both', { expected: '', actual: '' });
    }),
  ]);
  expect([first?.outcome, second?.outcome]).toEqual(['passed', 'passed']);
});

test('a driver that has just started refreshes once, which no scenario sees', async () => {
  await using fresh = new SdkDrivers(command, 1);
  const seen: number[] = [];
  const counting = scenario('counts', 0, async ({ sdk, operator, expect: that }) => {
    expect(fresh.first.takeFresh()).toBe(false);
    that(await sdk.refresh(await operator.identity()), 'a refresh').toBeSuccess();
    seen.push(operator.refreshes().length);
  });
  const {
    cases: [record],
  } = await run([counting], fresh);
  expect([seen, record?.outcome]).toEqual([[1], 'passed']);
});

test('what is expected softly is noted each time, and the scenario goes on', async () => {
  const {
    cases: [record],
  } = await run([
    scenario('two of three fail', 0, async ({ sdk, expect: that, softly, each }) => {
      await sdk.state();
      await each(['one', 'two'], async (row) => {
        await softly(() => that.that(false, `${row} softly`, { expected: 'a', actual: 'b' }));
        that.that(row === 'one', row, { expected: 'one', actual: row });
      });
    }),
  ]);
  expect(record?.outcome).toBe('violated');
  expect(record?.failures.map(({ message }) => message)).toEqual(['one softly', 'two softly', 'two']);
});

const script =
  'const send = (answer) => process.stdout.write(JSON.stringify(answer) + "\\n");' +
  'require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {' +
  'const { id, command } = JSON.parse(line);' +
  'if (command !== "hello") process.exit(7);' +
  'send({ id, answer: "hello", protocol: 1, sdk: { name: "x", version: "1" }, runtime: "r", abilities: {} });' +
  '});';

test('a driver that breaks in every scenario is given up, and each scenario that is left says so', async () => {
  const tests: SdkTest[] = ['one', 'two', 'three', 'four', 'five'].map((title) => ({
    id: 'SDK-DRV-01',
    key: `SDK-DRV-01.${title}`,
    title,
    options: {},
    body: ({ sdk }) => sdk.wait(1),
  }));
  await using breaking = new SdkDrivers(`"${process.execPath}" -e '${script}'`, 1);
  const { cases, stopped } = await run(tests, breaking);
  expect(cases.map(({ outcome }) => outcome)).toEqual([
    ...['violated', 'violated', 'violated'],
    ...['not-testable', 'not-testable'],
  ]);
  expect(stopped).toContain('in 3 scenarios in a row');
  expect(cases.at(-1)?.reason).toBe(stopped);
}, 20_000);
