import { brokenPayload } from '../../src/arbitraries/broken-payload.ts';
import { generateRequestSchema, type Payload, validPayload } from '../../src/arbitraries/generate-payload.ts';
import type { Revision } from '../../src/contract/revision.ts';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';

/** Of user-0@example.com; it has both of the characters in which the alphabets of base64 differ. */
const hash = 'eU+gGy9SQD9lZ/NmCa4HcWfosNj+s6ig+ehcLrtENV4=';
const wellFormed = [
  { email: 'a@b' },
  { email: 'Someone.Else+news@Example.com' },
  { email_hash: hash },
  { phone: '+1234567890' },
  { phone: '+491701234567890' },
  { phone_hash: hash },
];
const malformed = [
  { email: '' },
  { email: 'nobody' },
  { email_hash: '' },
  { email_hash: hash.slice(0, 39) },
  { phone: '' },
  { phone: '491701234567' },
  { phone: '+49170CALLNOW' },
  { phone_hash: hash.slice(0, 20) },
];

/** One identifier of each kind, and two of them in one payload. */
const one = [
  { email: 'someone@example.com' },
  { email_hash: hash },
  { phone: '+1234567890' },
  { phone_hash: hash },
];
function pairsOf(identifiers: readonly Payload[]): Payload[] {
  return identifiers.flatMap((first, at) =>
    identifiers.slice(at + 1).map((second) => ({ ...first, ...second })),
  );
}

/** The identifiers that the revision has as a parameter: 2023-08 has no phone numbers. */
function known(revision: Revision, identifiers: readonly Payload[]): readonly Payload[] {
  const names = Object.keys(generateRequestSchema(revision).properties ?? {});
  return identifiers.filter((identifier) => Object.keys(identifier).every((name) => names.includes(name)));
}

part('generate', () => {
  requirement(
    'GN-IN-01',
    'generate answers client_error to a payload with no identifier or with two',
    async ({ operator, revision, canSendMany, expect, each }) => {
      const pairs = pairsOf(known(revision, one));
      await each([{}, ...(canSendMany ? pairs : pairs.slice(0, 1))], async (identifiers) => {
        const answer = await operator.generate(payloadFor(revision, identifiers));
        const names = Object.keys(identifiers).join(' and ') || 'no identifier';
        expect(answer, `a payload with ${names}`).toSay('client_error');
      });
    },
  );

  requirement(
    'GN-IN-01',
    'generate answers client_error, for any payload without exactly one identifier',
    async ({ operator, revision, forAll, expect }) => {
      await forAll(brokenPayload(revision, 'GN-IN-01'), async ({ payload, layer, rule }) => {
        const about = `a payload wrong in its ${layer}: ${rule}`;
        expect(await operator.generate(payload), about).toSay('client_error');
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'GN-IN-03',
    'generate yields an identity for a well-formed identifier',
    async ({ operator, revision, expect, each }) => {
      await each(known(revision, wellFormed), async (identifier) => {
        const answer = await operator.generate(payloadFor(revision, identifier));
        expect(readStrictly(answer), `generate for ${JSON.stringify(identifier)}`).toSay('success');
      });
    },
  );

  requirement(
    'GN-IN-03',
    'generate answers client_error to a plainly malformed identifier',
    async ({ operator, revision, expect, each }) => {
      await each(known(revision, malformed), async (identifier) => {
        const answer = await operator.generate(payloadFor(revision, identifier));
        expect(answer, `generate for ${JSON.stringify(identifier)}`).toSay('client_error');
      });
    },
  );

  requirement(
    'GN-IN-03',
    'generate yields an identity, for any payload that is valid under the schema',
    async ({ operator, revision, forAll, expect }) => {
      await forAll(validPayload(revision), async (payload) => {
        const answer = await operator.generate(payload);
        expect(readStrictly(answer), 'a payload valid under the schema').toSay('success');
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'GN-IN-03',
    'generate answers client_error, for any payload with a malformed identifier',
    async ({ operator, revision, forAll, expect }) => {
      await forAll(brokenPayload(revision, 'GN-IN-03'), async ({ payload, layer, rule }) => {
        const about = `a payload wrong in its ${layer}: ${rule}`;
        expect(await operator.generate(payload), about).toSay('client_error');
      });
    },
  );
});
