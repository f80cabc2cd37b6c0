import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisions } from '../contract/revision.ts';
import { brokenPayload } from './broken-payload.ts';
import { generateRequestSchema } from './generate-payload.ts';

describe.each(revisions)('broken payloads of %s', (revision) => {
  const broken = fc.sample(brokenPayload(revision), { numRuns: 2_000, seed: 4 });
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const isValid = ajv.compile(generateRequestSchema(revision));
  const keywordsOf = (payload: unknown) =>
    isValid(payload) ? [] : (isValid.errors ?? []).map(({ keyword }) => keyword);

  test('none is valid, except for a consent string that only its reader finds wrong', () => {
    const unnoticed = broken.filter(({ payload }) => keywordsOf(payload).length === 0);
    const rules = [...new Set(unnoticed.map(({ rule }) => rule))];
    expect(rules).toEqual(revision === '2023-08' ? ['the consent string is "garbage"'] : []);
  });

  test('each breaks only one rule, and the rule belongs to its requirement', () => {
    for (const { payload, requirement, rule } of broken) {
      const properties = new Set(
        (isValid(payload) ? [] : (isValid.errors ?? []))
          .filter(({ instancePath }) => instancePath !== '')
          .map(({ instancePath }) => instancePath),
      );
      expect(properties.size, rule).toBeLessThanOrEqual(1);
      const keywords = keywordsOf(payload);
      if (requirement === 'GN-IN-01') expect(keywords, rule).toContain('oneOf');
      else expect(keywords, rule).not.toContain('oneOf');
      if (requirement === 'GN-IN-03') expect(new Set(keywords), rule).toEqual(new Set(['pattern']));
    }
  });

  test('can be narrowed to one requirement', () => {
    for (const requirement of ['GN-IN-01', 'GN-IN-02', 'GN-IN-03'] as const) {
      const some = fc.sample(brokenPayload(revision, requirement), 50);
      expect(new Set(some.map((each) => each.requirement))).toEqual(new Set([requirement]));
    }
  });

  test('two different seeds cover every parameter of the table', () => {
    const rules = broken.map(({ rule }) => rule).join('\n');
    const names = Object.keys(generateRequestSchema(revision).properties ?? {});
    expect(names.filter((name) => !rules.includes(`${name} is null`))).toEqual([]);
  });
});
