import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFor } from '../arbitraries/from-schema.ts';
import { generateRequestSchema } from '../arbitraries/generate-payload.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { compiledSchema, type Validate } from './compiled-schema.ts';

type Module = Readonly<Record<string, Validate>>;
const requireHere = createRequire(import.meta.url);
const { writeSchemas } = requireHere('./compile-schema.cjs') as { writeSchemas(folder: string): void };

test('what the build makes of a schema says the same as the schema compiled now', () => {
  // Below this package, because what is written loads parts of ajv.
  const folder = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', scratchFolder().slice(1));
  writeSchemas(folder);
  const name = '2023-08/generate-request';
  const { validate } = requireHere(join(folder, `${name}.cjs`)) as { validate: Validate };
  const now = compiledSchema(name)().validate;
  const said = (one: Validate, value: unknown) => [one(value), one.errors];
  const valid = arbitraryFor(generateRequestSchema('2023-08'));
  const values = fc.oneof(
    valid,
    fc.anything(),
    fc.dictionary(fc.constantFrom('email', 'policy'), fc.anything()),
  );
  const outcomes = new Set<unknown>();
  fc.assert(
    fc.property(values, (value) => {
      outcomes.add(validate(value));
      expect(said(validate, value)).toEqual(said(now, value));
    }),
  );
  expect(outcomes).toEqual(new Set([true, false]));
  const driver = requireHere(join(folder, 'driver.cjs')) as Module;
  const definition = compiledSchema('driver')().definition('outcome');
  expect(driver['outcome']?.({})).toBe(definition?.({}));
  expect(driver['outcome']?.errors).toEqual(definition?.errors);
});
