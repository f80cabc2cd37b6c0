import type { Table, TableRow } from 'mdast';
import { lineOf, type Section, tablesIn, textOf } from './markdown.ts';
import { SpecificationError } from './specification-error.ts';

/** A row below the header: the cell text of each requested column. */
export type CellRow<Column extends string> = {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
};

/**
 * The rows of every table in a section, read by column title (in lower case). Other columns are ignored.
 * @throws SpecificationError `no-table`, `missing-column`, `missing-cell`, `extra-cell`
 */
export function readTables<Column extends string>(
  section: Section,
  file: string,
  columns: readonly Column[],
): CellRow<Column>[] {
  const tables = tablesIn(section.nodes);
  if (tables.length === 0) {
    const message = `no table under "${section.heading}": write one, with an empty line before it`;
    throw new SpecificationError('no-table', { file, line: section.line }, message);
  }
  return tables.flatMap((table) => readTable(table, file, columns));
}

function readTable<Column extends string>(
  table: Table,
  file: string,
  columns: readonly Column[],
): CellRow<Column>[] {
  const [header, rows] = [table.children.slice(0, 1), table.children.slice(1)];
  const titles = header.flatMap(({ children }) => children).map((cell) => textOf(cell).toLowerCase());
  for (const column of columns) {
    if (titles.includes(column)) continue;
    const found = titles.map((title) => `"${title}"`).join(', ');
    const message = `the table has no column "${column}" (it has ${found}): add it or restore its title`;
    throw new SpecificationError('missing-column', { file, line: lineOf(table) }, message);
  }
  return rows.map((row) => readRow(row, titles, file, columns));
}

function readRow<Column extends string>(
  row: TableRow,
  titles: readonly string[],
  file: string,
  columns: readonly Column[],
): CellRow<Column> {
  const place = { file, line: lineOf(row) };
  if (row.children.length > titles.length) {
    const message = `${row.children.length} cells under ${titles.length} columns: write a literal "|" as "\\|"`;
    throw new SpecificationError('extra-cell', place, message);
  }
  const cellUnder = (column: Column): [Column, string] => {
    const cell = row.children[titles.indexOf(column)];
    const text = cell === undefined ? '' : textOf(cell);
    if (text !== '') return [column, text];
    throw new SpecificationError('missing-cell', place, `the cell under "${column}" is empty: fill it`);
  };
  return { line: place.line, cells: Object.fromEntries(columns.map(cellUnder)) as Record<Column, string> };
}
