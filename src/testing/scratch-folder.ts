import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A new folder for the current test, deleted after the test. */
export function scratchFolder(): string {
  const folder = newFolder();
  onTestFinished(() => remove(folder));
  return folder;
}

/** A new folder for all tests of a file or group, deleted after the last test. */
export function sharedScratchFolder(): string {
  const folder = newFolder();
  afterAll(() => remove(folder));
  return folder;
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'euid-conformance-'));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
