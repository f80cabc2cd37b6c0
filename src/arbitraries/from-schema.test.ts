import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../spec/json-schema.ts';
import { arbitraryFor } from './from-schema.ts';

const VALUES = 2_000;
const folder = new URL('../../schemas/', import.meta.url);
const files = ['2023-08', '2026-07'].flatMap((revision) =>
  readdirSync(new URL(revision, folder))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => `${revision}/${name}`),
);

function schemaIn(file: string): JsonSchema {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonSchema;
}

describe('values made from a schema', () => {
  test.each(files)(`${VALUES} of %s are valid under it`, (file) => {
    const schema = schemaIn(file);
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    const values = fc.sample(arbitraryFor(schema), { numRuns: VALUES, seed: 1 });
    expect(values.filter((value) => !isValid(value))).toEqual([]);
    expect(values).toHaveLength(VALUES);
  });

  test('take every alternative', () => {
    const values = fc.sample(arbitraryFor(schemaIn('2026-07/generate-request.schema.json')), 200);
    const names = new Set(values.flatMap((value) => Object.keys(value as object)));
    expect([...names].sort()).toEqual(['email', 'email_hash', 'phone', 'phone_hash']);
  });

  test('shrink to the smallest string and number that their schema allows', () => {
    const schema: JsonSchema = {
      type: 'object',
      required: ['name', 'count'],
      properties: { name: { type: 'string', minLength: 2 }, count: { type: 'integer', minimum: 3 } },
    };
    const found = fc.check(
      fc.property(arbitraryFor(schema), () => false),
      { seed: 1 },
    );
    expect(found.counterexample).toEqual([{ name: '  ', count: 3 }]);
  });

  test('have the type and the bounds of their schema', () => {
    const sample = (schema: JsonSchema) => fc.sample(arbitraryFor(schema), { numRuns: 500, seed: 3 });
    expect(new Set(sample({ type: 'boolean' }))).toEqual(new Set([true, false]));
    expect(sample({ type: 'integer' }).every(Number.isSafeInteger)).toBe(true);
    expect(sample({ type: 'integer' }).some((value) => Number(value) < 0)).toBe(true);
    expect(sample({ type: 'integer', minimum: 7 }).every((value) => Number(value) >= 7)).toBe(true);
    expect(sample({ type: 'number' }).every(Number.isFinite)).toBe(true);
    expect(sample({ type: 'number' }).some((value) => Number(value) < 0)).toBe(true);
    expect(sample({ type: 'number', minimum: 7 }).every((value) => Number(value) >= 7)).toBe(true);
  });

  test('are empty objects if no property is listed, and may be empty if none is required', () => {
    expect(fc.sample(arbitraryFor({ type: 'object' }), 20)).toEqual(Array.from({ length: 20 }, () => ({})));
    const optional: JsonSchema = { type: 'object', properties: { flag: { type: 'boolean' } } };
    const sizes = fc.sample(arbitraryFor(optional), 100).map((value) => Object.keys(value as object).length);
    expect(new Set(sizes)).toEqual(new Set([0, 1]));
  });

  test('are refused for an unresolved reference and for a schema without a type', () => {
    expect(() => arbitraryFor({ $ref: '#/$defs/Nobody' })).toThrow(/Nobody/);
    expect(() => arbitraryFor({ description: 'anything' })).toThrow(RangeError);
  });
});
