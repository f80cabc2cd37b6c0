import fc from 'fast-check';
import { defined } from '../basics/defined.ts';
import type { JsonSchema } from '../spec/json-schema.ts';

type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * Values that are valid under a generated schema. They shrink towards few properties and short strings. Supports only
 * the part of JSON Schema that the generated schemas use, and adds no unlisted properties.
 * @throws RangeError for an unresolved reference and for a schema without a type
 */
export function arbitraryFor(schema: JsonSchema, definitions: Definitions = {}): fc.Arbitrary<unknown> {
  const known = schema.$defs ?? definitions;
  if (schema.$ref !== undefined) return arbitraryFor(referred(schema.$ref, known), known);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === 'object') return objects(schema, known);
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) return fc.oneof(...alternatives.map((each) => arbitraryFor(each, known)));
  return scalars(schema);
}

function referred(reference: string, known: Definitions): JsonSchema {
  const found = known[reference.replace('#/$defs/', '')];
  if (found === undefined) throw new RangeError(`${reference} is not among the definitions of its schema`);
  return found;
}

// The chosen alternative of an object names its properties; properties of other alternatives are left out.
function objects(schema: JsonSchema, known: Definitions): fc.Arbitrary<Record<string, unknown>> {
  const alternatives = schema.oneOf ?? schema.anyOf ?? [{}];
  const owned = alternatives.flatMap((each) => each.required ?? []);
  return fc.oneof(
    ...alternatives.map((each) => {
      const required = [...(schema.required ?? []), ...(each.required ?? [])];
      const properties = Object.entries(schema.properties ?? {})
        .filter(([name]) => required.includes(name) || !owned.includes(name))
        .map(([name, property]) => [name, arbitraryFor(property, known)] as const);
      return fc.record(Object.fromEntries(properties), { requiredKeys: required, noNullPrototype: true });
    }),
  );
}

function scalars(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { minLength = 0, minimum } = schema;
  switch (schema.type) {
    case 'string':
      return schema.pattern === undefined
        ? fc.string({ minLength })
        : fc.stringMatching(new RegExp(schema.pattern));
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, ...defined({ min: minimum }) });
    case 'integer':
      return fc.integer(defined({ min: minimum }));
    case 'boolean':
      return fc.boolean();
    default:
      throw new RangeError(`no arbitrary for a schema of type ${schema.type ?? '(none)'}`);
  }
}
