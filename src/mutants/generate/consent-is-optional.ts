import { mutant } from '../mutant.ts';

export const consentIsOptional = mutant({
  id: 'consent-is-optional',
  breaks: ['GN-IN-02'],
  describes: 'the consent string may be left out',
  revisions: ['2023-08'],
  decides: (operator) => ({
    readConsent: (payload, revision) =>
      'tcf_consent_string' in payload ? operator.readConsent(payload, revision) : 'enough',
  }),
});
