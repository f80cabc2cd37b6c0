import { mutant } from '../mutant.ts';

export const generateWithDisabledClient = mutant({
  id: 'generate-with-disabled-client',
  breaks: ['GN-AUTH-01'],
  describes: 'generate serves a disabled client',
  decides: (operator) => ({
    refuseGenerate: (caller) =>
      caller.kind === 'client' && caller.client.disabled ? undefined : operator.refuseGenerate(caller),
  }),
});
