import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { assertVerdict } from '../../run/verdict/verdict-file.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import {
  allureVerdict,
  pageIn,
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

const quick = ['--target=mock', '--requirement=RF-ST-04', '--no-html'];

describe('a run that is killed', () => {
  test('leaves nothing of an earlier run, and no verdict of its own', async () => {
    writeEarlierReport(folder);
    const run = startRun(folder, ['--target=mock']);
    await until(run, () => run.output().includes('revision  '));
    run.child.kill('SIGKILL');
    await run.closed;
    expect(remainingEarlierFiles(folder)).toEqual([]);
    expect([verdictIn(folder), pageIn(folder)]).toEqual([undefined, undefined]);
  }, 30_000);

  test('also ends the process that makes the page', async () => {
    const run = startRun(folder, ['--target=mock', '--requirement=RF-ST-04']);
    const making = join(folder, 'allure-report', '.unfinished', 'order.json');
    await until(run, () => existsSync(making));
    run.child.kill('SIGKILL');
    await run.closed;
    expect(await processesUsing(folder)).toEqual([]);
    expect(pageIn(folder)).toBeUndefined();
    assertVerdict(verdictIn(folder));
  }, 30_000);
});

describe('a run that is interrupted', () => {
  test('says incomplete in every output', async () => {
    writeEarlierReport(folder);
    const run = startRun(folder, ['--target=mock', '--no-html']);
    await until(run, () => run.output().includes('revision  '));
    run.child.kill('SIGINT');
    const { exitCode } = await run.closed;
    expect([exitCode, verdictIn(folder)?.verdict]).toEqual([130, 'incomplete']);
    assertVerdict(verdictIn(folder));
    expect(run.output()).toMatch(/^incomplete, exit code 130/m);
    expect(allureVerdict(folder)).toMatch(/^incomplete/);
    expect(remainingEarlierFiles(folder)).toEqual([]);
  }, 30_000);

  test('ends at once when it is interrupted again', async () => {
    // It accepts a connection and never answers.
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const credentials = { EUID_API_KEY: 'key', EUID_CLIENT_SECRET: Buffer.alloc(32).toString('base64') };
    const run = startRun(folder, [`--target=http://127.0.0.1:${port}`, '--no-html'], credentials);
    await until(run, () => run.output().includes('revision  '));
    run.child.kill('SIGINT');
    run.child.kill('SIGINT');
    // A signal that is sent twice before it is handled counts once.
    const again = setInterval(() => run.child.kill('SIGINT'), 50);
    const { exitCode } = await run.closed;
    clearInterval(again);
    silent.close();
    expect(exitCode).toBe(130);
    expect(verdictIn(folder)?.verdict).not.toBe('conforms');
  }, 15_000);
});

describe('a report folder that cannot be used', () => {
  async function refused(reportDir: string): Promise<string> {
    const run = startRun(reportDir, quick);
    const { exitCode } = await run.closed;
    expect(exitCode).toBe(2);
    expect(run.output()).not.toMatch(/\n {4}at /);
    return run.output();
  }

  test('is below a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    expect(await refused(join(file, 'reports'))).toContain(join(file, 'reports'));
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('has a verdict.json that no run made', async () => {
    const file = join(folder, 'verdict.json');
    writeFileSync(file, '{"verdict": "guilty"}');
    expect(await refused(folder)).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('{"verdict": "guilty"}');
  });

  test('is on a full disk, and the summary is still shown', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const isMounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status === 0;
    // Without permission to mount, a folder that cannot be written is used instead.
    const reportDir = isMounted ? disk : '/proc/self/task/none';
    try {
      const output = await refused(reportDir);
      expect(output).toContain(reportDir);
      expect(output).toContain('cannot be written');
      if (isMounted) expect(output).toContain('Total');
    } finally {
      if (isMounted) spawnSync('/bin/umount', [disk]);
    }
  }, 30_000);
});
