import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentStrings } from '../contract/consent.ts';
import { identities as old } from '../contract/generated/2023-08/identities.ts';
import { identities as current } from '../contract/generated/2026-07/identities.ts';
import { revisions } from '../contract/revision.ts';
import { generateRequestSchema, isSpecial, validPayload } from './generate-payload.ts';

describe.each(revisions)('payloads of %s', (revision) => {
  const payloads = fc.sample(validPayload(revision), { numRuns: 1_000, seed: 2 });

  test('are valid under the schema, with exactly one identifier', () => {
    const isValid = new Ajv2020({ strict: false }).compile(generateRequestSchema(revision));
    expect(payloads.filter((payload) => !isValid(payload))).toEqual([]);
  });

  test('give consent if the revision requires it', () => {
    const consents = new Set(payloads.map((payload) => payload['tcf_consent_string']));
    expect([...consents]).toEqual([revision === '2023-08' ? consentStrings.sufficient : undefined]);
  });

  test('have hashes of 32 bytes', () => {
    const hashes = payloads.flatMap((payload) => payload['email_hash'] ?? []);
    expect(hashes.length).toBeGreaterThan(100);
    expect(hashes.every((hash) => Buffer.from(String(hash), 'base64').length === 32)).toBe(true);
  });

  test('shrink to a short identifier', () => {
    const found = fc.check(
      fc.property(validPayload(revision), (payload) => !Object.hasOwn(payload, 'email')),
      { seed: 2 },
    );
    expect(String(found.counterexample?.[0]?.['email']).length).toBe('a@b'.length);
  });
});

test('test identities are distinguished from other users', () => {
  const effects = [...old, ...current].filter(({ effect }) => effect !== 'never-optout');
  expect(effects.length).toBeGreaterThan(3);
  expect(effects.filter(({ value }) => !isSpecial(value))).toEqual([]);
  expect(['a@b', 'someone@example.com', '+491701234567'].some(isSpecial)).toBe(false);
});
