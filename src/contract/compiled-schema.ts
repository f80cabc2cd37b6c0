import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { packageRoot } from '../basics/package-root.ts';

export type CompiledSchema<Value> = {
  schema: { properties?: object };
  validate: ValidateFunction<Value>;
  /** What checks a value against one of the schema's definitions alone; undefined where it has none of the name. */
  definition(name: string): ValidateFunction | undefined;
};

/**
 * A schema that is compiled when it is first used.
 * @param name the path of its file below `schemas/`, without `.schema.json`
 */
export function compiledSchema<Value = unknown>(
  name: string,
  options: Options = {},
): () => CompiledSchema<Value> {
  let compiled: CompiledSchema<Value> | undefined;
  return () => {
    compiled ??= compile(name, options);
    return compiled;
  };
}

function compile<Value>(name: string, options: Options): CompiledSchema<Value> {
  const schema = JSON.parse(readFileSync(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8'));
  const ajv = new Ajv2020(options);
  addFormats.default(ajv);
  const validate = ajv.compile<Value>(schema);
  const definition = (part: string) =>
    Object.hasOwn(schema.$defs ?? {}, part) ? ajv.getSchema(`${schema.$id}#/$defs/${part}`) : undefined;
  return { schema, validate, definition };
}
