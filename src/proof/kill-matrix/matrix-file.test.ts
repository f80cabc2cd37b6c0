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
  test('is read as it was written, its folder made, and nothing else left there', () => {
    writeMatrix(path, matrix);
    expect(readMatrix(path, 'these')).toEqual(matrix);
    expect(readdirSync(join(folder, 'reports'))).toEqual(['matrix.json']);
  });

  test('of other sources is begun anew', () => {
    writeMatrix(path, matrix);
    expect(readMatrix(path, 'those')).toEqual({ sources: 'those', entries: [] });
  });

  test('that is not there yet is begun', () => {
    expect(readMatrix(path, 'these')).toEqual(nothing);
  });

  test('that was cut off is begun anew, wherever it was', () => {
    writeMatrix(path, matrix);
    const whole = readFileSync(path, 'utf8').trimEnd();
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole.slice(0, length));
      expect(readMatrix(path, 'these')).toEqual(nothing);
    }
  });

  test.each(['null', '{"sources":"these"}', '{"sources":"these","entries":{}}'])(
    'that is %s is begun anew',
    (text) => {
      writeMatrix(path, matrix);
      writeFileSync(path, text);
      expect(readMatrix(path, 'these')).toEqual(nothing);
    },
  );

  test('is not harmed by what a run left that was killed while it wrote', () => {
    writeMatrix(path, matrix);
    writeFileSync(`${path}.1.tmp`, '{"sources":"these","entr');
    expect(readMatrix(path, 'these')).toEqual(matrix);
  });

  test('that cannot be replaced stays as it is', () => {
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
  ] as const)('is another with %o', (facts) => {
    expect(isSameRun(entry(), entry(facts))).toBe(false);
  });

  test('is the same whatever it came to', () => {
    expect(isSameRun(entry(), entry({ fate: 'broken', defects: ['it threw'], durationMs: 9 }))).toBe(true);
  });

  test('that is done again takes the place of its entry, and of no other', () => {
    const other = entry({ seed: 2 });
    const again = entry({ fate: 'survived' });
    expect(withEntry({ sources: 'these', entries: [entry(), other] }, again)).toEqual({
      sources: 'these',
      entries: [other, again],
    });
  });
});
