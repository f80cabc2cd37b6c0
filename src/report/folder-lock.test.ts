import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { lockFolder } from './folder-lock.ts';

const lockIn = (folder: string) => join(folder, '.euid-conformance.lock');

/** Leaves the lock of another run in a folder. */
function leaveLock(folder: string, holder: object): void {
  const since = '2026-01-02T03:04:05Z';
  writeFileSync(lockIn(folder), JSON.stringify({ run: 'other', pid: 1, host: hostname(), since, ...holder }));
}

/** The id of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('a locked folder is refused to a second run with the process and the time, until it is released', () => {
  const folder = scratchFolder();
  const lock = lockFolder(folder);
  const expected = new RegExp(`in use by another run \\(process ${process.pid}, since \\d{4}-.*Z\\)`);
  expect(() => lockFolder(folder)).toThrow(
    expect.objectContaining({ code: 'in-use', message: expect.stringMatching(expected) }),
  );
  lock[Symbol.dispose]();
  expect(readdirSync(folder)).toEqual([]);
  using again = lockFolder(folder);
  expect(again).toBeDefined();
});

test.each([
  ['has ended', () => ({ pid: deadPid() })],
  ['had the id of this process', () => ({ pid: process.pid })],
  ['had the id of a process that started later', () => ({ pid: process.ppid, started: '1' })],
])('a lock is taken over if its process %s', (_, holder) => {
  const folder = scratchFolder();
  leaveLock(folder, holder());
  using lock = lockFolder(folder);
  expect(lock).toBeDefined();
  expect(readdirSync(folder)).toEqual(['.euid-conformance.lock']);
});

test('a lock is taken over if its run died before it had written it', () => {
  const folder = scratchFolder();
  writeFileSync(lockIn(folder), '');
  using lock = lockFolder(folder);
  expect(lock).toBeDefined();
});

test('a lock of another machine holds as long as it shows signs of life', () => {
  const folder = scratchFolder();
  leaveLock(folder, { host: 'elsewhere', pid: 7 });
  expect(() => lockFolder(folder)).toThrow(/process 7 on elsewhere, since 2026-01-02T03:04:05Z/);
  const earlier = new Date(Date.now() - 120_000);
  utimesSync(lockIn(folder), earlier, earlier);
  using lock = lockFolder(folder);
  expect(lock).toBeDefined();
});

test('a run does not remove the lock of a run that has taken over its folder', () => {
  const folder = scratchFolder();
  const lock = lockFolder(folder);
  leaveLock(folder, {});
  lock[Symbol.dispose]();
  expect(existsSync(lockIn(folder))).toBe(true);
});

test('a folder that cannot be written is named', () => {
  const folder = join(scratchFolder(), 'missing');
  expect(() => lockFolder(folder)).toThrow(`${folder} cannot be written`);
});
