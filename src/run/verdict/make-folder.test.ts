import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';
import { makeFolder } from './make-folder.ts';

const root = sharedScratchFolder();

describe('making a folder', () => {
  test('makes those above it too, and minds none that is there', () => {
    const path = join(root, 'one', 'two', 'three');
    makeFolder(path);
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  test('says so where a file is in the way', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(root, 'file', 'below'))).toThrow(/EEXIST|ENOTDIR/);
  });

  test.runIf(existsSync('/proc/self'))('ends where the system makes no folder', () => {
    expect(() => makeFolder('/proc/no-such-folder/below')).toThrow('ENOENT');
  });
});
