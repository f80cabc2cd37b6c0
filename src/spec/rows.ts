import type { Section } from './markdown.ts';
import type { IdentityRow, ParameterRow, PropertyRow, StatusRow } from './page.ts';
import { SpecificationError, type SpecificationErrorCode } from './specification-error.ts';
import { readTables } from './table.ts';

/** The JSON type of each data type on the pages; `double` and `number` are the same type in JSON. */
export const jsonTypes: ReadonlyMap<
  string,
  'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['double', 'number'],
  ['float', 'number'],
  ['integer', 'integer'],
  ['int', 'integer'],
  ['long', 'integer'],
  ['boolean', 'boolean'],
  ['object', 'object'],
  ['array', 'array'],
]);

/** @throws SpecificationError `unknown-type`, `duplicate-property`, and those of `readTables` */
export function readParameters(
  section: Section,
  file: string,
  column: 'path parameter' | 'body parameter',
): ParameterRow[] {
  const rows = readTables(section, file, [column, 'data type', 'attribute', 'description']);
  const parameters = rows.map(({ line, cells }) => ({
    name: cells[column],
    type: knownType(cells['data type'], file, line),
    attribute: cells.attribute.toLowerCase(),
    line,
  }));
  return refuseDuplicates(parameters, (row) => row.name, file, 'duplicate-property');
}

/** @throws SpecificationError `unknown-type`, `duplicate-property`, and those of `readTables` */
export function readProperties(section: Section, file: string): PropertyRow[] {
  const rows = readTables(section, file, ['property', 'data type', 'description']);
  const properties = rows.map(({ line, cells }) => ({
    name: cells.property,
    type: knownType(cells['data type'], file, line),
    line,
  }));
  return refuseDuplicates(properties, (row) => row.name, file, 'duplicate-property');
}

/** @throws SpecificationError `bad-http-code`, `duplicate-status`, and those of `readTables` */
export function readStatuses(section: Section, file: string): StatusRow[] {
  const rows = readTables(section, file, ['status', 'http status code', 'description']);
  const statuses = rows.map(({ line, cells }) => {
    const code = cells['http status code'];
    if (!/^[1-5]\d\d$/.test(code)) {
      const message = `HTTP status code "${code}" is not a number from 100 to 599: correct it`;
      throw new SpecificationError('bad-http-code', { file, line }, message);
    }
    return { status: cells.status, httpStatus: Number(code), line };
  });
  return refuseDuplicates(statuses, (row) => row.status, file, 'duplicate-status');
}

/** @throws SpecificationError `duplicate-identity`, and those of `readTables` */
export function readIdentities(section: Section, file: string): IdentityRow[] {
  const rows = readTables(section, file, ['type', 'identity', 'purpose', 'next endpoint']);
  const identities = rows.map(({ line, cells }) => ({
    kind: cells.type.toLowerCase(),
    value: cells.identity,
    next: /\/token\/[\w-]+/.exec(cells['next endpoint'])?.[0] ?? cells['next endpoint'],
    line,
  }));
  return refuseDuplicates(identities, (row) => row.value, file, 'duplicate-identity');
}

function knownType(type: string, file: string, line: number): string {
  const name = type.toLowerCase();
  if (jsonTypes.has(name)) return name;
  const message = `unknown data type "${type}": use one of ${[...jsonTypes.keys()].join(', ')}`;
  throw new SpecificationError('unknown-type', { file, line }, message);
}

function refuseDuplicates<Row extends { readonly line: number }>(
  rows: Row[],
  nameOf: (row: Row) => string,
  file: string,
  code: SpecificationErrorCode,
): Row[] {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row);
    const first = lines.get(name);
    if (first !== undefined) {
      const message = `\`${name}\` is already on line ${first}: remove or rename one of the two`;
      throw new SpecificationError(code, { file, line: row.line }, message);
    }
    lines.set(name, row.line);
  }
  return rows;
}
