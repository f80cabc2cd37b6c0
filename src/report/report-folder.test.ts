import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { assertOwnFolder, assertOwnVerdict, emptyOwnFolder, MARKER } from './report-folder.ts';

let base: string;
beforeEach(() => {
  base = scratchFolder();
});

describe('emptyOwnFolder', () => {
  test('makes the folder and marks it', () => {
    const folder = join(base, 'deep', 'new');
    emptyOwnFolder(folder);
    expect(readdirSync(folder)).toEqual([MARKER]);
  });

  test('empties a folder that an earlier run made', () => {
    const folder = join(base, 'ours');
    emptyOwnFolder(folder);
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'old.json'), '');
    emptyOwnFolder(folder);
    expect(readdirSync(folder)).toEqual([MARKER]);
  });

  test('does not touch files that it did not make', () => {
    writeFileSync(join(base, 'thesis.txt'), 'mine');
    expect(() => emptyOwnFolder(base)).toThrow(expect.objectContaining({ code: 'foreign-folder' }));
    expect(readdirSync(base)).toEqual(['thesis.txt']);
  });

  test('refuses a file in its place', () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    expect(() => emptyOwnFolder(file)).toThrow(expect.objectContaining({ code: 'foreign-folder' }));
  });
});

describe('assertOwnFolder', () => {
  test('changes nothing when it only checks', () => {
    assertOwnFolder(join(base, 'absent'));
    assertOwnFolder(base);
    expect(existsSync(join(base, 'absent'))).toBe(false);
    expect(readdirSync(base)).toEqual([]);
  });

  test('does not report a refusal of the system as a defect', () => {
    const folder = join(base, 'x'.repeat(300));
    expect(() => assertOwnFolder(folder)).toThrow(
      expect.objectContaining({ code: 'unwritable', message: expect.stringContaining('ENAMETOOLONG') }),
    );
  });
});

describe('assertOwnVerdict', () => {
  const write = (text: string) => {
    const file = join(base, 'verdict.json');
    writeFileSync(file, text);
    return file;
  };

  test('allows a missing file and a file that a run wrote', () => {
    assertOwnVerdict(join(base, 'absent.json'));
    assertOwnVerdict(write(''));
    assertOwnVerdict(write('{"suite": {"name": "euid-conformance"}}'));
  });

  test.each([
    '{"verdict": "guilty"}',
    '{"suite": {"name": "another"}}',
    '{"suite": null}',
    'null',
    '[]',
    '{',
  ])('refuses %s', (text) => {
    expect(() => assertOwnVerdict(write(text))).toThrow(expect.objectContaining({ code: 'foreign-file' }));
  });

  test('refuses a folder of that name', () => {
    expect(() => assertOwnVerdict(base)).toThrow(expect.objectContaining({ code: 'foreign-file' }));
  });
});
