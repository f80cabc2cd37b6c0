import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type fc from 'fast-check';
import { packageRoot } from '../basics/package-root.ts';
import { consentStrings } from '../contract/consent.ts';
import type { Revision } from '../contract/revision.ts';
import type { JsonSchema } from '../spec/json-schema.ts';
import { arbitraryFor } from './from-schema.ts';

/** The parameters of a generate request by their names on the page. */
export type Payload = Readonly<Record<string, unknown>>;

const SPECIAL = /optout|validate|^\+0000|^\+12345678901$/i;

/** Whether an identifier is a test identity of any revision, or looks like one. */
export function isSpecial(identifier: string): boolean {
  return SPECIAL.test(identifier);
}

// Splitting the patterns of a schema into what fast-check generates takes longer than a test of ten payloads.
const payloads = new Map<Revision, fc.Arbitrary<Payload>>();

/** The schema of a revision's generate request. */
export function generateRequestSchema(revision: Revision): JsonSchema {
  const file = join(packageRoot, 'schemas', revision, 'generate-request.schema.json');
  return JSON.parse(readFileSync(file, 'utf8')) as JsonSchema;
}

/**
 * Payloads that are valid under the revision's schema, with a user who is not a test identity. The schema allows any
 * text as consent string; these payloads use one that grants consent.
 */
export function validPayload(revision: Revision): fc.Arbitrary<Payload> {
  const known = payloads.get(revision) ?? payloadsOf(revision);
  payloads.set(revision, known);
  return known;
}

function payloadsOf(revision: Revision): fc.Arbitrary<Payload> {
  return arbitraryFor(generateRequestSchema(revision))
    .map((value) => consenting(value as Payload))
    .filter((payload) => !Object.values(payload).some((value) => isSpecial(String(value))));
}

function consenting(payload: Payload): Payload {
  if (!Object.hasOwn(payload, 'tcf_consent_string')) return payload;
  return { ...payload, tcf_consent_string: consentStrings.sufficient };
}
