import { compile } from 'json-schema-to-typescript';
import type { JsonSchema, SchemaSet } from './json-schema.ts';

/**
 * TypeScript types of all schemas in one module. `Contract` lists them by title. Only the validators check what
 * TypeScript cannot express (exactly one of several fields, fields that must be absent).
 * @param banner a comment that opens the module
 */
export async function typeModule(schemas: SchemaSet, banner: string): Promise<string> {
  const titles = Object.keys(schemas);
  const contract = {
    title: 'Contract',
    description: 'Every type of this revision by name.',
    type: 'object' as const,
    required: titles,
    additionalProperties: false,
    properties: Object.fromEntries(titles.map((title) => [title, { $ref: `#/$defs/${title}` }])),
    $defs: Object.fromEntries(Object.entries(schemas).map(([title, schema]) => [title, typed(schema)])),
  };
  // The library's parameter type is draft 4, without const and $defs, but the library itself supports them.
  const source = await compile(contract as unknown as Parameters<typeof compile>[0], 'Contract', {
    bannerComment: banner,
    format: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  // A comment of one line takes one line.
  return source.replace(/\r\n/g, '\n').replace(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */');
}

function typed(schema: JsonSchema): JsonSchema {
  if (schema.type !== 'object') return schema;
  const { propertyNames: _names, oneOf: _oneOf, anyOf: _anyOf, ...rest } = schema;
  return rest;
}
