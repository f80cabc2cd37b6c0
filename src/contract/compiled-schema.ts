import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { codeRoot, moduleEnding, packageRoot } from '../basics/package-root.ts';

/** Checks a value, and keeps what is wrong with it in `errors`. */
export type Validate<Value = unknown> = {
  (value: unknown): value is Value;
  errors?: ErrorObject[] | null;
};

export type CompiledSchema<Value> = {
  schema: { properties?: object };
  validate: Validate<Value>;
  /** What checks a value against one of the schema's definitions alone; undefined where it has none of the name. */
  definition(name: string): Validate | undefined;
};

/** A module that the build made of a schema: `validate`, and one function for each definition. */
type StandaloneModule = { validate: Validate } & Readonly<Record<string, Validate>>;

const requireHere = createRequire(import.meta.url);

/**
 * A schema that is loaded when it is first used. What is built has been compiled already; sources compile it then.
 * @param name the path of its file below `schemas/`, without `.schema.json`
 */
export function compiledSchema<Value = unknown>(name: string): () => CompiledSchema<Value> {
  let compiled: CompiledSchema<Value> | undefined;
  return () => {
    compiled ??= load(name);
    return compiled;
  };
}

function load<Value>(name: string): CompiledSchema<Value> {
  const schema = JSON.parse(readFileSync(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8'));
  const module = moduleEnding === '.js' ? built(name) : compiledNow(name);
  const definition = (part: string) => (Object.hasOwn(schema.$defs ?? {}, part) ? module[part] : undefined);
  return { schema, validate: module.validate as Validate<Value>, definition };
}

function built(name: string): StandaloneModule {
  return requireHere(join(codeRoot, 'schemas', `${name}.cjs`)) as StandaloneModule;
}

// Loading the compiler takes longer than most runs of one test.
function compiledNow(name: string): StandaloneModule {
  const { compileSchema } = requireHere('./compile-schema.cjs') as {
    compileSchema(name: string): StandaloneModule;
  };
  return compileSchema(name);
}
