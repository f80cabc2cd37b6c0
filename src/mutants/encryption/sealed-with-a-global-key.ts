import { mutant } from '../mutant.ts';

export const sealedWithAGlobalKey = mutant({
  id: 'sealed-with-a-global-key',
  breaks: ['RF-ENC-01', 'RF-ENC-04'],
  describes: 'every answer is sealed with one key of the operator',
  decides: () => ({ sealingKey: () => Buffer.alloc(32, 7) }),
});
