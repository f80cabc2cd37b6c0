import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentStrings } from '../contract/consent.ts';
import { revisions } from '../contract/revision.ts';
import { brokenPayload } from './broken-payload.ts';
import { type Payload, validPayload } from './generate-payload.ts';
import { inputOfPayload, testUserIn } from './input-of-payload.ts';

const consent = { policy: 1, tcf_consent_string: consentStrings.sufficient };
const user = { email: 'someone@example.com', ...consent };

test.each<[Payload, string]>([
  [user, 'email is well-formed'],
  [{ ...user, email: 5 }, 'email is a number'],
  [{ ...user, email: null }, 'email is null'],
  [{ ...user, email: ['a@b'] }, 'email is an array'],
  [{ ...user, email: {} }, 'email is an object'],
  [{ ...user, email: true }, 'email is a boolean'],
  [{ ...user, policy: '1' }, 'policy is a string'],
  [{ ...user, policy: undefined }, 'policy is missing'],
  [{ email: user.email, policy: 1 }, 'tcf_consent_string is missing'],
  [{ ...user, tcf_consent_string: '' }, 'consent string is empty'],
  [{ ...user, tcf_consent_string: 'x' }, 'consent string is garbage'],
  [{ ...user, tcf_consent_string: consentStrings.insufficient }, 'consent string grants too little'],
  [consent, 'no identifier'],
  [{ ...user, phone: '+491701234567' }, 'second identifier phone'],
  [{ ...user, email: '' }, 'email is empty'],
  [{ ...user, email: 'nobody' }, 'email is malformed'],
  [{ ...user, email: 'optout@email.com' }, 'generate for a test user, refresh-optout email'],
])('the class of the payload %j is "%s"', (payload, input) => {
  expect(inputOfPayload(payload, '2023-08')).toBe(input);
});

describe.each(revisions)('in revision %s', (revision) => {
  test('a payload valid under the schema is well-formed', () => {
    const inputs = fc.sample(validPayload(revision), 200).map((payload) => inputOfPayload(payload, revision));
    expect(inputs.filter((input) => !input.endsWith(' is well-formed'))).toEqual([]);
  });

  test('a payload that breaks a rule is of the class of that rule', () => {
    for (const { payload, rule } of fc.sample(brokenPayload(revision), 1_000)) {
      const input = inputOfPayload(payload, revision);
      const [parameter = ''] = rule.split(' ');
      if (rule.startsWith('a second identifier')) expect(input).toMatch(/^second identifier /);
      else if (rule.startsWith('the consent string')) expect(input).toMatch(/^consent string is /);
      else if (rule.includes(' is "'))
        expect(input).toMatch(new RegExp(`^${parameter} is (empty|malformed)$`));
      else expect(rule.startsWith(input)).toBe(true);
    }
  });
});

test('what 2026-07 has no longer is not missing there', () => {
  expect(inputOfPayload({ email: 'a@b' }, '2026-07')).toBe('email is well-formed');
});

test('a test identity is known by its value and kind', () => {
  expect(testUserIn({ email: 'validate@example.com' })).toBe('never-optout email');
  expect(testUserIn({ phone: '+00000000000' })).toBe('generate-optout phone');
  expect(testUserIn(user)).toBeUndefined();
});
