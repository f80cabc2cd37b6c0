import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import {
  allureVerdict,
  processesUsing,
  remainingEarlierFiles,
  startRun,
  until,
  verdictIn,
  writeEarlierReport,
} from './killed-run.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

describe('the files of a run', () => {
  test('are none in an empty folder', () => {
    expect([verdictIn(folder), allureVerdict(folder), remainingEarlierFiles(folder)]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  test('are recognized as files of an earlier run', () => {
    writeEarlierReport(folder);
    rmSync(join(folder, 'verdict.json'));
    expect(remainingEarlierFiles(folder)).toEqual([
      'index.html',
      'allure-results/earlier-result.json',
      'allure-report/index.html',
    ]);
  });

  test('are an error if the verdict is incomplete', () => {
    writeFileSync(join(folder, 'verdict.json'), '{"verdict": "conf');
    expect(() => verdictIn(folder)).toThrow(SyntaxError);
  });

  test("include Allure's verdict if it shows one", () => {
    mkdirSync(join(folder, 'allure-results'));
    const file = join(folder, 'allure-results', 'environment.properties');
    writeFileSync(file, 'Seed=7\nVerdict=conforms (exit code 0)\n');
    expect(allureVerdict(folder)).toBe('conforms (exit code 0)');
    writeFileSync(file, 'Seed=7\n');
    expect(allureVerdict(folder)).toBeUndefined();
  });
});

test('waiting stops when a run ends', async () => {
  const run = startRun(folder, ['--no-such-option']);
  expect(await until(run, () => false)).toBe(false);
  expect(await run.closed).toEqual({ exitCode: 2, signal: null });
});

test('a process that uses a folder is found even after two seconds', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder]);
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    expect(await processesUsing(folder)).toEqual([String(child.pid)]);
  } finally {
    child.kill('SIGKILL');
    await closed;
  }
  expect(await processesUsing(folder)).toEqual([]);
});
