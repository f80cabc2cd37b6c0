import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { sourcesFingerprint } from './sources-fingerprint.ts';

let root: string;
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
beforeEach(() => {
  root = scratchFolder();
  write('src/mock/answer.ts', 'one');
  write('suites/refresh.suite.ts', 'two');
  write('schemas/refresh.schema.json', 'three');
});

test('the same sources have the same fingerprint in any folder and at any time', () => {
  const first = sourcesFingerprint(root);
  const moved = `${root}-moved`;
  renameSync(root, moved);
  root = moved;
  expect(sourcesFingerprint(root)).toBe(first);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['a source changes', () => write('src/mock/answer.ts', 'another')],
  ['a suite changes', () => write('suites/refresh.suite.ts', 'another')],
  ['a schema changes', () => write('schemas/refresh.schema.json', 'another')],
  ['a waiver is added', () => write('suites/waivers/observed.json', '{}')],
  ['a file is empty and new', () => write('src/mutants/new.ts', '')],
  [
    'a file has another name',
    () => renameSync(join(root, 'src/mock/answer.ts'), join(root, 'src/mock/told.ts')),
  ],
  ['a file is gone', () => rmSync(join(root, 'suites/refresh.suite.ts'))],
])('the fingerprint changes when %s', (_, change) => {
  const before = sourcesFingerprint(root);
  change();
  expect(sourcesFingerprint(root)).not.toBe(before);
});

test.each(['src/mock/answer.test.ts', 'src/README.md', 'reports/kill-matrix.json', 'docs/kill-matrix.md'])(
  'the fingerprint does not depend on %s, which no run of the suites reads',
  (name) => {
    const before = sourcesFingerprint(root);
    write(name, 'text');
    expect(sourcesFingerprint(root)).toBe(before);
  },
);

test('the fingerprint is of this package when no folder is named', () => {
  expect(sourcesFingerprint()).toBe(sourcesFingerprint(packageRoot));
  expect(sourcesFingerprint()).not.toBe(sourcesFingerprint(root));
});
