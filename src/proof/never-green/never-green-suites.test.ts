import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { defined } from '../../basics/defined.ts';
import { type RunProgress, runSuites } from '../../run/execute/run-suites.ts';
import { runTests } from '../testing/run-tests.ts';

const run = (fixture: string, progress?: RunProgress) => {
  const path = fileURLToPath(new URL(`../../run/execute/fixtures/${fixture}.ts`, import.meta.url));
  return runTests({
    selection: ['RF-REQ-02'],
    ...defined({ progress }),
    runTests: (settings, told, stop) => runSuites(settings, told, stop, path),
  });
};

test('a correct suite is green, so that the suites below are not red for another reason', async () => {
  expect(await run('sound')).toMatchObject({ exitCode: 0, reasons: [] });
});

test.each([
  ['never-awaited', 'RF-REQ-02 is not judged: its test is broken'],
  ['before-all-fails', 'nothing is prepared'],
  ['does-not-load', 'stands outside a part'],
  ['marked-to-run-alone', 'a token is an opt-out: was skipped'],
])('the suite %s is a defect', async (fixture, why) => {
  const { exitCode, reasons } = await run(fixture);
  expect(exitCode).toBe(5);
  expect(reasons.join('\n')).toContain(why);
});

test('a missing suite is an error, and a reporter that throws is a defect', async () => {
  await expect(run('absent')).rejects.toThrow('No test files found');
  const throwing = {
    caseDone: () => {
      throw new Error('cannot write');
    },
  };
  expect(await run('sound', throwing)).toMatchObject({ exitCode: 5 });
});
