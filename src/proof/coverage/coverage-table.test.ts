import { expect, test } from 'vitest';
import { coveragePage } from './coverage-table.ts';

const file = (lines: [number, number], branches: [number, number]) => ({
  lines: { covered: lines[0], total: lines[1] },
  branches: { covered: branches[0], total: branches[1] },
});

test('adds up the files of each folder and rounds down', () => {
  const page = coveragePage({
    total: file([0, 0], [0, 0]),
    '/somewhere/src/run/a.ts': file([1, 1], [0, 0]),
    '/somewhere/src/run/model/b.ts': file([1, 2], [1, 2]),
    '/somewhere/src/cli/c.ts': file([899, 900], [0, 0]),
  });
  expect(page.split('\n').filter((line) => /^\| (src|all)/.test(line))).toEqual([
    '| src/cli | 99 | 100 |',
    '| src/run | 66 | 50 |',
    '| all | 99 | 50 |',
  ]);
});
