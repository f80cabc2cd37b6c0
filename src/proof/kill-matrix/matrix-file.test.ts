import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { entry } from '../testing/matrix-entry.ts';
import { isSameRun, readMatrix, withEntry, writeMatrix } from './matrix-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = scratchFolder();
  path = join(folder, 'reports', 'matrix.json');
});

const matrix = { sources: 'these', entries: [entry()] };
const nothing = { sources: 'these', entries: [] };

describe('a matrix', () => {
  test('is read back as written, in a folder that it makes and without other files', () => {
    writeMatrix(path, matrix);
    expect(readMatrix(path, 'these')).toEqual(matrix);
    expect(readdirSync(join(folder, 'reports'))).toEqual(['matrix.json']);
  });

  test('of other sources is started again', () => {
    writeMatrix(path, matrix);
    expect(readMatrix(path, 'those')).toEqual({ sources: 'those', entries: [] });
  });

  test('that does not exist yet is started', () => {
    expect(readMatrix(path, 'these')).toEqual(nothing);
  });

  test('that was cut off at any point is started again', () => {
    writeMatrix(path, matrix);
    const whole = readFileSync(path, 'utf8').trimEnd();
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole.slice(0, length));
      expect(readMatrix(path, 'these')).toEqual(nothing);
    }
  });

  test.each(['null', '{"sources":"these"}', '{"sources":"these","entries":{}}'])(
    'that is %s is started again',
    (text) => {
      writeMatrix(path, matrix);
      writeFileSync(path, text);
      expect(readMatrix(path, 'these')).toEqual(nothing);
    },
  );

  test('is not affected by the leftovers of a run that was killed while writing', () => {
    writeMatrix(path, matrix);
    writeFileSync(`${path}.1.tmp`, '{"sources":"these","entr');
    expect(readMatrix(path, 'these')).toEqual(matrix);
  });

  test('that cannot be replaced does not change', () => {
    writeMatrix(path, matrix);
    const unwritable = { ...matrix, entries: [entry({ runs: 1n as unknown as number })] };
    expect(() => writeMatrix(path, unwritable)).toThrow(TypeError);
    expect(readMatrix(path, 'these')).toEqual(matrix);
  });
});

describe('a run', () => {
  test.each([
    { operator: 'get-is-served' },
    { kind: 'legal' },
    { revision: '2026-07' },
    { runs: 1_000 },
    { seed: 2 },
  ] as const)('is a different run with %o', (facts) => {
    expect(isSameRun(entry(), entry(facts))).toBe(false);
  });

  test('is the same run with any result', () => {
    expect(isSameRun(entry(), entry({ fate: 'broken', defects: ['it threw'], durationMs: 9 }))).toBe(true);
  });

  test('that is repeated replaces only its own entry', () => {
    const other = entry({ seed: 2 });
    const again = entry({ fate: 'survived' });
    expect(withEntry({ sources: 'these', entries: [entry(), other] }, again)).toEqual({
      sources: 'these',
      entries: [other, again],
    });
  });
});
