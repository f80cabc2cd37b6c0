import { mutant } from '../mutant.ts';

export const generateWithUnknownBearer = mutant({
  id: 'generate-with-unknown-bearer',
  breaks: ['GN-AUTH-01'],
  alsoBreaks: {
    'RF-REQ-07': 'a key of the other environment is an unknown one',
  },
  describes: 'generate serves a bearer that names no client',
  decides: (operator) => ({
    refuseGenerate: (caller) => (caller.kind === 'unknown' ? undefined : operator.refuseGenerate(caller)),
  }),
});
