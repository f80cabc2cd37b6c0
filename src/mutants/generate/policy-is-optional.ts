import { mutant } from '../mutant.ts';

export const policyIsOptional = mutant({
  id: 'policy-is-optional',
  breaks: ['GN-IN-02'],
  describes: 'policy may be left out',
  revisions: ['2023-08'],
  decides: (operator) => ({
    acceptsPolicy: (payload, revision) => !('policy' in payload) || operator.acceptsPolicy(payload, revision),
  }),
});
