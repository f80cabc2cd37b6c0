import { brokenPayload } from '../../src/arbitraries/broken-payload.ts';
import { consentStrings } from '../../src/contract/consent.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';

const email = 'someone@example.com';
const wrongTypes = [
  { parameters: { email: 5 }, about: 'a number as email' },
  { parameters: { email: [email] }, about: 'an address inside an array as email' },
  { parameters: { email: null }, about: 'null as email' },
  { parameters: { email_hash: true }, about: 'a boolean as email_hash' },
];
/** Revision 2026-07 has neither parameter. An undefined parameter is left out of the JSON. */
const wrongIn202308 = [
  { parameters: { email, policy: undefined }, about: 'no policy' },
  { parameters: { email, policy: '1' }, about: 'text as policy' },
  { parameters: { email, tcf_consent_string: undefined }, about: 'no consent string' },
  { parameters: { email, tcf_consent_string: 5 }, about: 'a number as consent string' },
];

/** Revision 2023-08 has no phone numbers. */
const wrongIn202607 = [{ parameters: { phone: 491701234567 }, about: 'a number as phone' }];

part('generate', () => {
  requirement(
    'GN-IN-02',
    'generate answers client_error to a parameter of another type and to a missing required one',
    async ({ operator, revision, expect, each }) => {
      const wrongToo = { '2023-08': wrongIn202308, '2026-07': wrongIn202607 };
      await each([...wrongTypes, ...wrongToo[revision]], async ({ parameters, about }) => {
        const payload = { ...payloadFor(revision, {}), ...parameters };
        expect(await operator.generate(payload), `a payload with ${about}`).toSay('client_error');
      });
    },
  );

  requirement(
    'GN-IN-02',
    'generate answers client_error, for any payload with one parameter wrong or missing',
    async ({ operator, revision, forAll, expect }) => {
      await forAll(brokenPayload(revision, 'GN-IN-02'), async ({ payload, layer, rule }) => {
        const about = `a payload wrong in its ${layer}: ${rule}`;
        expect(await operator.generate(payload), about).toSay('client_error');
      });
    },
  );

  requirement(
    'GN-IN-04',
    'the answer to a generate with a consent string that grants too little is recorded',
    async ({ publisher, operator, record }) => {
      const payload = { ...publisher.newUser(), tcf_consent_string: consentStrings.insufficient };
      record(describeAnswer(await operator.generate(payload)));
    },
  );
});
