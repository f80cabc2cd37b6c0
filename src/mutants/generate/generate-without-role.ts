import { mutant } from '../mutant.ts';

export const generateWithoutRole = mutant({
  id: 'generate-without-role',
  breaks: ['GN-AUTH-01'],
  describes: 'generate serves a client without the generator role',
  decides: (operator) => ({
    refuseGenerate: (caller) =>
      caller.kind === 'client' && !caller.client.disabled ? undefined : operator.refuseGenerate(caller),
  }),
});
