import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ReportError } from '../../report/report-error.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { thrownBy } from '../../testing/thrown.ts';
import { runProgram } from '../main.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { UsageError } from '../usage-error.ts';
import { assertOutputFiles, type FileOptions } from './output-files.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

/** Checks options whose files are in the scratch folder; the report folder is `q`. */
function check(files: FileOptions, replays = ''): void {
  const reportDir = join(folder, 'q');
  const placed = Object.entries(files).map(([name, file]) => [
    name,
    file.startsWith('/') ? file : join(folder, file),
  ]);
  assertOutputFiles({ ...Object.fromEntries(placed), reportDir }, join(reportDir, replays));
}

describe('a file that a run writes itself is no place for another output:', () => {
  test.each([
    ['junit', 'q/verdict.json'],
    ['har', 'q/index.html'],
    ['summary', 'q/history.jsonl'],
    ['har', 'q/exchanges.har'],
    ['junit', 'q/shard.json'],
    ['junit', 'q/shard-fingerprints.bin'],
    ['writeWaivers', 'q/verdict.json'],
    ['vault', 'q/verdict.json'],
    ['junit', 'q/../q/allure-results/x.xml'],
    ['summary', 'q/allure-report'],
  ])('%s at %s', (name, file) => {
    const error = thrownBy(UsageError, () => check({ [name]: file }));
    expect(error?.message).toMatch(/^--[a-z-]+ .* is a file that a run itself writes in its report folder/);
  });

  test('through a link to the report folder', () => {
    mkdirSync(join(folder, 'q'));
    symlinkSync(join(folder, 'q'), join(folder, 'link'));
    expect(thrownBy(UsageError, () => check({ junit: 'link/verdict.json' }))?.code).toBe('clashing-output');
  });

  test("in the folder that a replay's own folder is in", () => {
    const error = thrownBy(UsageError, () => check({ junit: 'q/verdict.json' }, 'replays'));
    expect(error?.code).toBe('clashing-output');
  });
});

describe('no file is given twice:', () => {
  test.each<[FileOptions, string]>([
    [{ junit: 'f', har: 'f' }, '--junit and --har'],
    [{ har: 'f', summary: './f' }, '--har and --summary'],
    [{ junit: 'f', baseline: 'f' }, '--junit and --baseline'],
    [{ summary: 'f', waivers: 'f' }, '--summary and --waivers'],
  ])('%j', (files, flags) => {
    const error = thrownBy(UsageError, () => check(files));
    expect(error?.message).toContain(`${flags} name the same file ${folder}`);
  });
});

describe('a file that cannot be written is found before the run:', () => {
  test.each([
    ['junit', 'missing/x.xml', 'its folder does not exist'],
    ['har', '.', 'it is a folder'],
    ['summary', 'file/x.md', 'a part of the path is a file'],
    ['summary', 'missing/x.md', 'its folder does not exist'],
    ['junit', '/dev/null', 'it is not a regular file'],
    ['junit', '/proc/x.xml', ''],
  ])('%s at %s', (name, file, reason) => {
    writeFileSync(join(folder, 'file'), '');
    const error = thrownBy(ReportError, () => check({ [name]: file }));
    expect(error?.message).toContain(`cannot be written (${reason}`);
  });
});

test('a file in a report folder that the run will make, and a device for the summary, can be written', () => {
  check({ junit: 'q/junit.xml', summary: '/dev/stderr', waivers: 'none' });
  check({ junit: 'q/junit.xml', har: 'x.har', summary: 'x.md' }, 'replays');
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a run', []],
  ['a run against an SDK', ['sdk', '--driver', 'python']],
])('%s ends at once with exit code 2', async (_, command) => {
  const reportDir = join(folder, 'q');
  const { io, out, err } = capturedIo();
  const args = [...command, '--report-dir', reportDir, '--junit', `${reportDir}/verdict.json`];
  expect(await runProgram(args, io)).toBe(2);
  expect([out, err]).toEqual([[], [expect.stringContaining('--junit')]]);
  expect(readdirSync(folder)).toEqual([]);
});
