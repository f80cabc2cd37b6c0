import { answerSchemas, identitySchema } from './answer-schemas.ts';
import type { JsonSchema, SchemaSet } from './json-schema.ts';
import type { Endpoint, SpecificationPage } from './page.ts';
import { generateRequestSchema } from './request-schema.ts';
import type { Revision } from './revision.ts';

/** The pages of one revision, one per endpoint. */
export type RevisionPages = Readonly<Record<Endpoint, SpecificationPage>>;

/**
 * Every schema of a revision by title. Generate's identity comes from its own table; `Identity`, used for both
 * endpoints, comes from the refresh page.
 * @throws SpecificationError `no-message-rule`, `unknown-status`, `unknown-attribute`
 */
export function schemasOf(pages: RevisionPages): SchemaSet {
  return {
    Identity: identitySchema(pages.refresh),
    ...answerSchemas(pages.refresh, 'Refresh', 'Identity'),
    GenerateRequest: generateRequestSchema(pages.generate),
    GenerateIdentity: identitySchema(pages.generate),
    ...answerSchemas(pages.generate, 'Generate', 'GenerateIdentity'),
  };
}

/**
 * Each schema as a file of its own, with the definitions that it refers to.
 * @returns contents by file name, such as `refresh-success.schema.json`
 */
export function schemaFiles(schemas: SchemaSet, revision: Revision): Map<string, string> {
  const files = Object.entries(schemas).map(([title, schema]): [string, string] => {
    const name = title.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
    const definitions = [...reachable(schema, schemas)].sort(([left], [right]) => (left < right ? -1 : 1));
    const document: JsonSchema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:euid-conformance:${revision}:${name}`,
      title,
      ...schema,
      ...(definitions.length === 0 ? {} : { $defs: Object.fromEntries(definitions) }),
    };
    return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
  });
  return new Map(files);
}

function reachable(
  schema: JsonSchema,
  schemas: SchemaSet,
  found = new Map<string, JsonSchema>(),
): ReadonlyMap<string, JsonSchema> {
  const text = JSON.stringify(schema);
  for (const [title, target] of Object.entries(schemas)) {
    if (found.has(title) || !text.includes(`"#/$defs/${title}"`)) continue;
    found.set(title, target);
    reachable(target, schemas, found);
  }
  return found;
}
