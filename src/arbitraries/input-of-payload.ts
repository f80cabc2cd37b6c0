import { consentStrings } from '../contract/consent.ts';
import type { IdentifierKind } from '../contract/identifiers.ts';
import { testIdentities } from '../contract/identities.ts';
import type { ParameterName, TestUser, WrongType } from '../contract/inputs/generate.ts';
import type { Input } from '../contract/inputs.ts';
import { type Revision, revisions } from '../contract/revision.ts';
import { generateRequestSchema, type Payload } from './generate-payload.ts';

const PARAMETERS: readonly ParameterName[] = [
  'email',
  'email_hash',
  'phone',
  'phone_hash',
  'policy',
  'tcf_consent_string',
];
const HASH = /^[A-Za-z0-9+/]{43}=$/;
const WELL_FORMED: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['email', /^[^@]+@[^@]+$/],
  ['email_hash', HASH],
  ['phone', /^\+\d{10,15}$/],
  ['phone_hash', HASH],
];

const requiredIn = new Map<Revision, readonly string[]>(
  revisions.map((revision) => [revision, generateRequestSchema(revision).required ?? []]),
);

/** The class of a payload of generate, by its first parameter that is not as the revision's page has it. */
export function inputOfPayload(payload: Payload, revision: Revision): Input {
  const given = WELL_FORMED.filter(([name]) => payload[name] !== undefined);
  const [, second] = given;
  if (second !== undefined) return `second identifier ${second[0]}`;
  if (given.length === 0) return 'no identifier';
  for (const name of PARAMETERS) {
    const value = payload[name];
    if (value === undefined) {
      if (requiredIn.get(revision)?.includes(name) === true) return `${name} is missing`;
    } else if (typeof value !== (name === 'policy' ? 'number' : 'string'))
      return `${name} is ${typeOf(value)}`;
  }
  return inputOfConsent(payload['tcf_consent_string']) ?? inputOfIdentifier(payload);
}

/** The test identity of any revision that a payload names, by its effect and its kind. */
export function testUserIn(payload: Payload): TestUser | undefined {
  const named = revisions.flatMap(testIdentities).find(({ kind, value }) => payload[kind] === value);
  return named === undefined ? undefined : `${named.effect} ${named.kind}`;
}

function inputOfConsent(consent: unknown): Input | undefined {
  if (consent === undefined || consent === consentStrings.sufficient) return undefined;
  if (consent === '') return 'consent string is empty';
  return consent === consentStrings.insufficient
    ? 'consent string grants too little'
    : 'consent string is garbage';
}

function inputOfIdentifier(payload: Payload): Input {
  const user = testUserIn(payload);
  if (user !== undefined) return `generate for a test user, ${user}`;
  for (const [name, form] of WELL_FORMED) {
    const value = payload[name];
    if (value === '') return `${name} is empty`;
    if (typeof value === 'string') return `${name} is ${form.test(value) ? 'well-formed' : 'malformed'}`;
  }
  return 'no identifier';
}

function typeOf(value: unknown): WrongType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'boolean') return 'a boolean';
  return typeof value === 'number' ? 'a number' : 'a string';
}
