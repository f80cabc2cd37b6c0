import { mutant } from '../mutant.ts';

export const ivIsConstant = mutant({
  id: 'iv-is-constant',
  breaks: ['RF-ENC-06'],
  describes: 'every answer has the same initialization vector',
  decides: () => ({ initializationVector: () => Buffer.alloc(12, 7) }),
});
