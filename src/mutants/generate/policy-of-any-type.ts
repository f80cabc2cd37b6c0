import { mutant } from '../mutant.ts';

export const policyOfAnyType = mutant({
  id: 'policy-of-any-type',
  breaks: ['GN-IN-02'],
  describes: 'policy may have any type',
  revisions: ['2023-08'],
  decides: () => ({ acceptsPolicy: (payload) => 'policy' in payload }),
});
