import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import {
  allureVerdict,
  earlierLeft,
  leaveEarlierReport,
  startRun,
  stillWorkingOn,
  until,
  verdictLeft,
} from './killed-run.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

describe('what a run left', () => {
  test('is nothing in an empty folder', () => {
    expect([verdictLeft(folder), allureVerdict(folder), earlierLeft(folder)]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  test('is known for what an earlier one left', () => {
    leaveEarlierReport(folder);
    rmSync(join(folder, 'verdict.json'));
    expect(earlierLeft(folder)).toEqual(['allure-results/earlier-result.json', 'allure-report/index.html']);
  });

  test('is no verdict where half of one stands', () => {
    writeFileSync(join(folder, 'verdict.json'), '{"verdict": "conf');
    expect(() => verdictLeft(folder)).toThrow(SyntaxError);
  });

  test('is what Allure shows, if it shows one', () => {
    mkdirSync(join(folder, 'allure-results'));
    const file = join(folder, 'allure-results', 'environment.properties');
    writeFileSync(file, 'Seed=7\nVerdict=conforms (exit code 0)\n');
    expect(allureVerdict(folder)).toBe('conforms (exit code 0)');
    writeFileSync(file, 'Seed=7\n');
    expect(allureVerdict(folder)).toBeUndefined();
  });
});

test('a run that ends is waited for no longer', async () => {
  const run = startRun(folder, ['--no-such-option']);
  expect(await until(run, () => false)).toBe(false);
  expect(await run.closed).toEqual({ exitCode: 2, signal: null });
});

test('a process that works on a folder is found, also after two seconds', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder]);
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    expect(await stillWorkingOn(folder)).toEqual([String(child.pid)]);
  } finally {
    child.kill('SIGKILL');
    await closed;
  }
  expect(await stillWorkingOn(folder)).toEqual([]);
});
