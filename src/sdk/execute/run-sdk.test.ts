import { expect, test } from 'vitest';
import { Redactor } from '../../secret/redact.ts';
import { SdkUnderTest } from '../driver/sdk-under-test.ts';
import type { SdkTest } from '../scenario/sdk-requirement.ts';
import { runSdk } from './run-sdk.ts';

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
  await using sdk = new SdkUnderTest(`"${process.execPath}" -e '${script}'`);
  const settings = {
    ...{ driver: '', revision: '2026-07' as const, seed: 1, runs: 1, replayOptions: '' },
    signal: new AbortController().signal,
  };
  const { cases, stopped } = await runSdk(sdk, settings, new Redactor(), () => undefined, tests);
  expect(cases.map(({ outcome }) => outcome)).toEqual([
    ...['violated', 'violated', 'violated'],
    ...['not-testable', 'not-testable'],
  ]);
  expect(stopped).toContain('in 3 scenarios in a row');
  expect(cases.at(-1)?.reason).toBe(stopped);
}, 20_000);
