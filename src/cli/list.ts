import { defined } from '../basics/defined.ts';
import { requirementsOf } from '../contract/requirements.ts';
import { wrap } from '../report/terminal-text.ts';
import { countTests } from '../run/execute/count-tests.ts';
import type { Io } from './io.ts';
import { loadSuites } from './run/load-suites.ts';
import type { RunOptions } from './run/run-options.ts';

type Row = {
  id: string;
  keyword: string;
  basis: string;
  tests: number;
  needs: readonly string[];
  statement: string;
  exclusion?: string;
};

const ID_WIDTH = 10;
const KEYWORD_WIDTH = 9;
const BASIS_WIDTH = 12;
const WIDTH = 80;

/** Prints the catalogue of the chosen revision as a table or as JSON. */
export async function listCommand(options: RunOptions, io: Io): Promise<number> {
  const rows = await rowsOf(options);
  if (options.json === true) {
    io.out(JSON.stringify(rows, undefined, 2));
    return 0;
  }
  io.out(
    `${'id'.padEnd(ID_WIDTH)}${'keyword'.padEnd(KEYWORD_WIDTH)}${'basis'.padEnd(BASIS_WIDTH)}tests  needs`,
  );
  for (const row of rows) printRow(row, io);
  const tests = rows.reduce((sum, row) => sum + row.tests, 0);
  io.out(`\n${counted(rows.length, 'requirement')} of ${options.revision}, ${counted(tests, 'test')}`);
  return 0;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
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

function printRow(row: Row, io: Io): void {
  const tests = row.exclusion === undefined ? String(row.tests) : 'none';
  const needs = row.exclusion === undefined ? row.needs.join(', ') : `excluded: ${row.exclusion}`;
  const head = row.id.padEnd(ID_WIDTH) + row.keyword.padEnd(KEYWORD_WIDTH) + row.basis.padEnd(BASIS_WIDTH);
  const facts = `${head}${tests.padEnd(7)}`;
  for (const line of wrap(needs, WIDTH, facts, ' '.repeat(facts.length))) io.out(line);
  for (const line of wrap(row.statement, WIDTH, '    ')) io.out(line);
}
