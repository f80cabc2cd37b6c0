import type { DriftLine, DriftSubject } from './drift-line.ts';
import { type ComparedRow, compareRows } from './drift-rows.ts';
import type { MessageRule, ParameterRow, SpecificationPage } from './page.ts';

/**
 * Every difference between a page and the expected one: parameters, properties, statuses with their codes, test
 * identities and the line on `message`. Descriptions are not compared. Data types are compared as written, so `double`
 * and `number` differ.
 */
export function comparePages(expected: SpecificationPage, actual: SpecificationPage): DriftLine[] {
  const compare = (subject: DriftSubject, rowsOf: (page: SpecificationPage) => ComparedRow[]) =>
    compareRows(
      subject,
      { file: expected.file, rows: rowsOf(expected) },
      { file: actual.file, rows: rowsOf(actual) },
    );
  const statuses = compare('status', (page) =>
    page.statuses.map(({ status, httpStatus, line }) => ({
      name: status,
      facts: { 'HTTP status code': String(httpStatus) },
      line,
    })),
  );
  return [
    ...compare('path parameter', (page) => page.pathParameters.map(parameterRow)).lines,
    ...compare('body parameter', (page) => page.bodyParameters.map(parameterRow)).lines,
    ...compare('response body property', (page) =>
      page.properties.map(({ name, type, line }) => ({ name, facts: { type }, line })),
    ).lines,
    ...statuses.lines,
    ...compareMessageRules(expected, actual, statuses.renames),
    ...compare('test identity', identityRows).lines,
  ];
}

function parameterRow({ name, type, attribute, line }: ParameterRow): ComparedRow {
  return { name, facts: { type, attribute }, line };
}

/** An identity with two effects on one page, in a table and in prose, becomes one row with both. */
function identityRows(page: SpecificationPage): ComparedRow[] {
  const rows = new Map<string, ComparedRow>();
  for (const { kind, value, next, line } of page.identities) {
    const known = rows.get(value);
    const effect = known === undefined ? next : `${known.facts['next endpoint']} and ${next}`;
    rows.set(value, {
      name: value,
      facts: { type: kind, 'next endpoint': effect },
      line: known?.line ?? line,
    });
  }
  return [...rows.values()];
}

/** A status renamed both in the table and in the line on `message` is already reported. */
function compareMessageRules(
  expected: SpecificationPage,
  actual: SpecificationPage,
  renames: ReadonlyMap<string, string>,
): DriftLine[] {
  const names = (rule: MessageRule | undefined, renamed: boolean) =>
    rule?.except
      .map((name) => (renamed ? (renames.get(name) ?? name) : name))
      .sort()
      .join(', ');
  const from = names(expected.messageRule, false);
  const to = names(actual.messageRule, false);
  if (to === from || to === names(expected.messageRule, true)) return [];
  const place =
    actual.messageRule === undefined
      ? { change: 'removed' as const, file: expected.file, line: expected.messageRule?.line ?? 1 }
      : { change: 'changed' as const, file: actual.file, line: actual.messageRule.line };
  return [{ ...place, subject: 'message rule', name: '`message`', fact: 'due except with', from, to }];
}
