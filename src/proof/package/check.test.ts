import { expect, test } from 'vitest';
import { NotRun, runChecks } from './check.ts';

test('a check that could not run is neither passed nor failed, and each has a line', async () => {
  const lines: string[] = [];
  const fail = (error: Error) => () => {
    throw error;
  };
  const checks = [
    { name: 'a', run: () => 'found' },
    { name: 'b', run: fail(new Error('is wrong')) },
    { name: 'c', run: fail(new NotRun('has no java')) },
  ];
  expect(await runChecks(checks, (line) => lines.push(line))).toEqual({ passed: 1, failed: 1, notRun: 1 });
  expect(lines).toEqual(['ok       a: found', 'FAIL     b: is wrong', 'not run  c: has no java']);
});
