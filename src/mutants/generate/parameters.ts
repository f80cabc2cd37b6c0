import { type Mutant, mutant } from '../mutant.ts';

/** A parameter beside the identifier is not checked. */
export const parameterMutants: readonly Mutant[] = [
  mutant({
    id: 'policy-of-any-type',
    breaks: ['GN-IN-02'],
    describes: 'policy may have any type',
    revisions: ['2023-08'],
    decides: () => ({ acceptsPolicy: (payload) => 'policy' in payload }),
  }),
  mutant({
    id: 'policy-is-optional',
    breaks: ['GN-IN-02'],
    describes: 'policy may be left out',
    revisions: ['2023-08'],
    decides: (operator) => ({
      acceptsPolicy: (payload, revision) =>
        !('policy' in payload) || operator.acceptsPolicy(payload, revision),
    }),
  }),
  mutant({
    id: 'consent-is-optional',
    breaks: ['GN-IN-02'],
    describes: 'the consent string may be left out',
    revisions: ['2023-08'],
    decides: (operator) => ({
      readConsent: (payload, revision) =>
        'tcf_consent_string' in payload ? operator.readConsent(payload, revision) : 'enough',
    }),
  }),
];
