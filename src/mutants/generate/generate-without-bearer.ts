import { mutant } from '../mutant.ts';

export const generateWithoutBearer = mutant({
  id: 'generate-without-bearer',
  breaks: ['GN-AUTH-01'],
  describes: 'generate serves callers without a bearer',
  decides: (operator) => ({
    refuseGenerate: (caller) => (caller.kind === 'none' ? undefined : operator.refuseGenerate(caller)),
  }),
});
