import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { writeWholeFile } from './whole-file.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

test('a file is replaced, and no temporary file remains', () => {
  const path = join(folder, 'page.html');
  writeFileSync(path, 'old');
  writeWholeFile(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['page.html']);
});

test('a file that cannot be replaced stays, and no temporary file remains', () => {
  mkdirSync(join(folder, 'taken', 'full'), { recursive: true });
  expect(() => writeWholeFile(join(folder, 'taken'), 'new')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});

test.skipIf(process.platform === 'win32')('its mode is the requested one, even after a killed run', () => {
  const [path, unfinished] = [join(folder, 'vault'), join(folder, 'vault.unfinished')];
  writeFileSync(unfinished, 'half', { mode: 0o644 });
  writeWholeFile(path, 'new', { unfinished, mode: 0o600 });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
