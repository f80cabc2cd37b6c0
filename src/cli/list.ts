import { counted } from '../basics/counted.ts';
import { defined } from '../basics/defined.ts';
import { requirementsOf } from '../contract/requirements.ts';
import { wrap } from '../report/terminal-text.ts';
import { countTests } from '../run/execute/count-tests.ts';
import { loadSuites } from '../run/execute/load-suites.ts';
import type { Io } from './io.ts';
import type { RunOptions } from './run/run-options.ts';
import { screenOf } from './screen.ts';

type Row = {
  id: string;
  keyword: string;
  basis: string;
  tests: number;
  needs: readonly string[];
  statement: string;
  exclusion?: string;
};

const GAP = 2;

/** How many characters each column has. */
type Widths = { id: number; keyword: number; basis: number; tests: number };

/** Prints the catalogue of the chosen revision as a table or as JSON. */
export async function listCommand(options: RunOptions, io: Io): Promise<number> {
  const rows = await rowsOf(options);
  if (options.json === true) {
    io.out(JSON.stringify(rows, undefined, 2));
    return 0;
  }
  const heads = { id: 'id', keyword: 'keyword', basis: 'basis', tests: 'tests' };
  const widths = widthsOf([heads, ...rows]);
  io.out(`${columns(heads, widths)}needs`);
  for (const row of rows) printRow(row, widths, io);
  const tests = rows.reduce((sum, row) => sum + row.tests, 0);
  io.out(`\n${counted(rows.length, 'requirement')} of ${options.revision}, ${counted(tests, 'test')}`);
  return 0;
}

async function rowsOf({ revision, requirement: selection }: RunOptions): Promise<Row[]> {
  await loadSuites();
  const counts = countTests();
  return requirementsOf(revision)
    .filter(({ id }) => selection?.includes(id) ?? true)
    .map(({ id, keyword, sources, needs, statement, exclusion }) => ({
      id,
      keyword,
      basis: sources[revision]?.basis ?? '',
      tests: counts.get(id) ?? 0,
      needs,
      statement,
      ...defined({ exclusion }),
    }));
}

type Columns = { id: string; keyword: string; basis: string; tests: string | number };

function widthsOf(rows: readonly Columns[]): Widths {
  const widthOf = (column: keyof Columns) => Math.max(...rows.map((row) => String(row[column]).length)) + GAP;
  return {
    id: widthOf('id'),
    keyword: widthOf('keyword'),
    basis: widthOf('basis'),
    tests: widthOf('tests'),
  };
}

function columns({ id, keyword, basis, tests }: Columns, widths: Widths): string {
  const cells = [id.padEnd(widths.id), keyword.padEnd(widths.keyword), basis.padEnd(widths.basis)];
  return `${cells.join('')}${String(tests).padEnd(widths.tests)}`;
}

function printRow(row: Row, widths: Widths, io: Io): void {
  const { width } = screenOf();
  const isTested = row.exclusion === undefined;
  const needs = isTested ? row.needs.join(', ') : `excluded: ${row.exclusion}`;
  const facts = columns(isTested ? row : { ...row, tests: 'none' }, widths);
  for (const line of wrap(needs, width, facts, ' '.repeat(facts.length))) io.out(line);
  for (const line of wrap(row.statement, width, '    ')) io.out(line);
}
