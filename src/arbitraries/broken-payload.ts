import fc from 'fast-check';
import type { Revision } from '../contract/revision.ts';
import type { JsonSchema } from '../spec/json-schema.ts';
import { generateRequestSchema, type Payload, validPayload } from './generate-payload.ts';
import type { Layer } from './layer.ts';

/** The requirement that a broken payload is about. */
export type PayloadRequirement = 'GN-IN-01' | 'GN-IN-02' | 'GN-IN-03';

/** A payload that breaks one rule, with the rule and its requirement. */
export type BrokenPayload = { payload: Payload; layer: Layer; rule: string; requirement: PayloadRequirement };

/** One way to break a valid payload, given the name of its identifier. */
type Deviation = Omit<BrokenPayload, 'payload'> & {
  breaks: (valid: Payload, identifier: string) => Payload;
};

const IDENTIFIERS: Readonly<Record<string, string>> = {
  email: 'someone@example.com',
  email_hash: 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5HVRQ=',
  phone: '+491701234567',
  phone_hash: 'EObwtHBUqDNZR33LNSMdtt5cafsYFuGmuY4ZLenlue4=',
};

/** Clearly malformed values of each identifier, as the requirement lists them. */
const MALFORMED: readonly (readonly [identifier: string, value: string])[] = Object.entries({
  email: ['', 'a', 'nobody', 'example.com'],
  email_hash: ['', 'a', 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5'],
  phone: ['', '491701234567', '+49170CALLNOW', 'phone'],
  phone_hash: ['', 'a', 'EObwtHBUqDNZR33LNSMdtt5cafsYFuGmuY4ZLe'],
}).flatMap(([name, values]) => values.map((value) => [name, value] as const));

/**
 * Payloads that break exactly one rule of the revision's schema. They shrink towards the first rule of the list.
 * @param requirement only rules of this requirement
 */
export function brokenPayload(
  revision: Revision,
  requirement?: PayloadRequirement,
): fc.Arbitrary<BrokenPayload> {
  const deviations = deviationsFrom(generateRequestSchema(revision)).filter(
    (deviation) => requirement === undefined || deviation.requirement === requirement,
  );
  return fc
    .tuple(fc.constantFrom(...deviations), validPayload(revision))
    .map(([{ breaks, ...kind }, valid]) => ({ ...kind, payload: breaks(valid, identifierOf(valid)) }));
}

function deviationsFrom(schema: JsonSchema): Deviation[] {
  const identifiers = (schema.oneOf ?? []).flatMap((each) => each.required ?? []);
  const required = schema.required ?? [];
  return [
    deviation('GN-IN-01', 'payload', 'no identifier', (valid, name) => without(valid, name)),
    ...identifiers.map((other) =>
      deviation('GN-IN-01', 'payload', `a second identifier, ${other}`, (valid, name) => {
        const added = other === name ? (identifiers.find((each) => each !== name) ?? name) : other;
        return { ...valid, [added]: IDENTIFIERS[added] };
      }),
    ),
    ...required.map((name) =>
      deviation('GN-IN-02', 'parameter', `${name} is missing`, (valid) => without(valid, name)),
    ),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, { type }]) =>
      wrongTypes(name, type === 'number' ? 1 : (IDENTIFIERS[name] ?? 'text')).map(([kind, value]) =>
        deviation('GN-IN-02', 'parameter', `${name} is ${kind}`, (valid, identifier) =>
          identifiers.includes(name) ? renamed(valid, identifier, name, value) : { ...valid, [name]: value },
        ),
      ),
    ),
    ...(required.includes('tcf_consent_string') ? ['', 'garbage'] : []).map((text) =>
      deviation('GN-IN-02', 'consent', `the consent string is "${text}"`, (valid) => ({
        ...valid,
        tcf_consent_string: text,
      })),
    ),
    ...MALFORMED.filter(([name]) => identifiers.includes(name)).map(([name, value]) =>
      deviation('GN-IN-03', 'identifier', `${name} is "${value}"`, (valid, identifier) =>
        renamed(valid, identifier, name, value),
      ),
    ),
  ];
}

function deviation(
  requirement: PayloadRequirement,
  layer: Layer,
  rule: string,
  breaks: Deviation['breaks'],
): Deviation {
  return { requirement, layer, rule, breaks };
}

function wrongTypes(name: string, rightful: string | number): [string, unknown][] {
  // The closest number: the digits of a phone number if there are any.
  const digits = /^\+\d+$/.test(String(rightful)) ? Number(rightful) : 5;
  const other = typeof rightful === 'string' ? digits : String(rightful);
  return [
    [`a ${typeof other}`, other],
    ['null', null],
    ['a boolean', true],
    ['an object', { [name]: rightful }],
    ['an array with a valid value', [rightful]],
  ];
}

function identifierOf(payload: Payload): string {
  return Object.keys(IDENTIFIERS).find((name) => Object.hasOwn(payload, name)) ?? 'email';
}

function without(payload: Payload, name: string): Payload {
  return Object.fromEntries(Object.entries(payload).filter(([each]) => each !== name));
}

function renamed(payload: Payload, from: string, to: string, value: unknown): Payload {
  return { ...without(payload, from), [to]: value };
}
