import { citeRows, citeSection } from './citation.ts';
import { fieldSchema } from './field-rules.ts';
import type { JsonSchema } from './json-schema.ts';
import type { ParameterRow, SpecificationPage } from './page.ts';
import { SpecificationError } from './specification-error.ts';

const section = 'Body parameters';
const attributes = ['required', 'conditionally required', 'optional'];

/**
 * The payload of generate: every required field, and exactly one of the conditionally required fields (page, the
 * sentence above the table).
 * @throws SpecificationError `unknown-attribute`
 */
export function generateRequestSchema(page: SpecificationPage): JsonSchema {
  const fields = page.bodyParameters.map((row): [string, JsonSchema] => {
    refuseUnknownAttribute(row, page.file);
    return [row.name, fieldSchema(row, citeRows(page, section, [row.name]))];
  });
  const having = (attribute: string) =>
    page.bodyParameters.filter((row) => row.attribute === attribute).map(({ name }) => name);
  const alternatives = having('conditionally required').map((name) => ({ required: [name] }));
  return {
    description: citeSection(page, section),
    type: 'object',
    required: having('required'),
    properties: Object.fromEntries(fields),
    ...(alternatives.length === 0 ? {} : { oneOf: alternatives }),
  };
}

function refuseUnknownAttribute(row: ParameterRow, file: string): void {
  if (attributes.includes(row.attribute)) return;
  const message = `unknown attribute "${row.attribute}": use one of ${attributes.join(', ')}`;
  throw new SpecificationError('unknown-attribute', { file, line: row.line }, message);
}
