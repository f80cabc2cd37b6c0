import type { DriftLine, DriftSubject } from './drift-line.ts';

/** The compared parts of a table row: its name, and its facts by column title in reading order. */
export type ComparedRow = {
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly line: number;
};

/** The rows of one table in one page. */
export type ComparedTable = { readonly file: string; readonly rows: readonly ComparedRow[] };

/**
 * The differences between two tables, in the order of the expected rows, then of the added ones. A renamed row is one
 * difference: it has the same place and the same facts as the old row.
 */
export function compareRows(
  subject: DriftSubject,
  expected: ComparedTable,
  actual: ComparedTable,
): { lines: DriftLine[]; renames: ReadonlyMap<string, string> } {
  const renames = renamesBetween(expected.rows, actual.rows);
  const newNames = new Set(renames.values());
  const lines = expected.rows.flatMap((row): DriftLine[] => {
    const name = renames.get(row.name) ?? row.name;
    const found = actual.rows.find((candidate) => candidate.name === name);
    if (found === undefined) return [wholeRow('removed', subject, expected.file, row)];
    const place = { change: 'changed' as const, subject, file: actual.file, line: found.line };
    if (name !== row.name) return [{ ...place, name: row.name, fact: 'name', from: row.name, to: name }];
    return Object.keys(row.facts)
      .filter((fact) => row.facts[fact] !== found.facts[fact])
      .map((fact) => ({ ...place, name, fact, from: row.facts[fact], to: found.facts[fact] }));
  });
  const added = actual.rows.filter(
    ({ name }) => !newNames.has(name) && !expected.rows.some((row) => row.name === name),
  );
  return { lines: [...lines, ...added.map((row) => wholeRow('added', subject, actual.file, row))], renames };
}

function wholeRow(
  change: 'added' | 'removed',
  subject: DriftSubject,
  file: string,
  row: ComparedRow,
): DriftLine {
  const said = Object.values(row.facts).join(', ');
  const side = change === 'added' ? { from: undefined, to: said } : { from: said, to: undefined };
  return { change, subject, name: row.name, fact: undefined, ...side, file, line: row.line };
}

function renamesBetween(
  expected: readonly ComparedRow[],
  actual: readonly ComparedRow[],
): ReadonlyMap<string, string> {
  if (expected.length !== actual.length) return new Map();
  const isIn = (rows: readonly ComparedRow[], { name }: ComparedRow) => rows.some((row) => row.name === name);
  const renames = expected.flatMap((row, index) =>
    actual
      .slice(index, index + 1)
      .filter((other) => !isIn(actual, row) && !isIn(expected, other) && sameFacts(row, other))
      .map((other) => [row.name, other.name] as const),
  );
  return new Map(renames);
}

function sameFacts(one: ComparedRow, other: ComparedRow): boolean {
  return Object.keys(one.facts).every((fact) => one.facts[fact] === other.facts[fact]);
}
