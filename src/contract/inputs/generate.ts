import type { IdentityEffect } from '../identities.ts';
import type { InputRow } from './input-row.ts';

/** Generate requests as a whole, by their caller, their envelope and their user. */
export const generateInputs = [
  { name: 'generate', describes: 'any other generate request' },
  { name: 'generate for someone who opted out', describes: 'a user known to have opted out' },
  { name: 'generate without authorization', describes: 'no Authorization header' },
  { name: 'generate with foreign authorization', describes: 'an Authorization header that names no client' },
  { name: 'generate with an API key extended', describes: 'further letters after the API key' },
  { name: 'generate with an API key shortened', describes: 'the API key without a letter' },
  {
    name: 'generate with an API key in another case',
    describes: 'one letter of the API key in the other case',
  },
  { name: 'generate with another scheme', describes: 'the API key under another scheme than Bearer' },
  { name: 'generate with the scheme in another case', describes: '`bearer` in another case' },
  { name: 'generate without a scheme', describes: 'the API key without a scheme' },
  { name: 'generate without the role', describes: 'the API key of a client that may not generate' },
  { name: 'generate of a disabled client', describes: 'the API key of a client that was disabled' },
  {
    name: 'generate with a key of another environment',
    describes: 'an API key that another environment knows',
  },
  { name: 'generate that is not sealed', describes: 'a body that is not an envelope' },
  { name: 'timestamp over 1 minute old', describes: 'an envelope stamped 61 to 119 seconds ago' },
  { name: 'timestamp over 2 minutes old', describes: 'an envelope stamped 120 seconds ago or more' },
] as const satisfies readonly InputRow[];

const identifiers = ['email', 'email_hash', 'phone', 'phone_hash'] as const;
const parameters = [...identifiers, 'policy', 'tcf_consent_string'] as const;
const wrongTypes = ['a number', 'a string', 'null', 'a boolean', 'an object', 'an array'] as const;

type Identifier = (typeof identifiers)[number];

export type ParameterName = (typeof parameters)[number];

export type WrongType = (typeof wrongTypes)[number];

type ParameterInput = `${ParameterName} is ${WrongType}` | `${ParameterName} is missing`;

type IdentifierInput = `${Identifier} is ${'empty' | 'malformed' | 'well-formed'}`;

type SecondIdentifierInput = `second identifier ${Identifier}`;

/** Parameters of generate of a wrong type, and missing ones. */
export const parameterInputs: readonly { name: ParameterInput; describes: string }[] = parameters.flatMap(
  (parameter) => [
    { name: `${parameter} is missing` as const, describes: `a payload without ${parameter}` },
    ...wrongTypes.map((type) => ({
      name: `${parameter} is ${type}` as const,
      describes: `a payload whose ${parameter} is ${type}`,
    })),
  ],
);

/** Identifiers of generate. */
export const identifierInputs: readonly {
  name: IdentifierInput | SecondIdentifierInput;
  describes: string;
}[] = identifiers.flatMap((identifier) => [
  { name: `${identifier} is empty` as const, describes: `a payload whose ${identifier} is an empty text` },
  {
    name: `${identifier} is malformed` as const,
    describes: `a payload whose ${identifier} is plainly malformed`,
  },
  { name: `${identifier} is well-formed` as const, describes: `a payload with a well-formed ${identifier}` },
  {
    name: `second identifier ${identifier}` as const,
    describes: `a payload with ${identifier} and another identifier`,
  },
]);

/** What else a payload may be wrong in. */
export const payloadInputs = [
  { name: 'no identifier', describes: 'a payload that names no user' },
  { name: 'consent string is empty', describes: 'a payload with an empty consent string' },
  { name: 'consent string is garbage', describes: 'a payload whose consent string is not one' },
  {
    name: 'consent string grants too little',
    describes: 'a payload with a consent string that is not enough',
  },
] as const satisfies readonly InputRow[];

const effects: readonly IdentityEffect[] = ['refresh-optout', 'generate-optout', 'never-optout'];
const testUsers = effects.flatMap((effect) => [`${effect} email` as const, `${effect} phone` as const]);

/** A test identity by its effect and its kind. */
export type TestUser = (typeof testUsers)[number];

/** Test identities of any revision, at generate and at refresh. */
export const testUserInputs: readonly {
  name: `${'generate for' | 'token of'} a test user, ${TestUser}`;
  describes: string;
}[] = testUsers.flatMap((user) => [
  { name: `generate for a test user, ${user}` as const, describes: 'generate for that test identity' },
  { name: `token of a test user, ${user}` as const, describes: 'a refresh token of that test identity' },
]);
