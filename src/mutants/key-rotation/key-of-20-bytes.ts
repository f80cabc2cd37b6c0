import { randomBytes } from 'node:crypto';
import { mutant } from '../mutant.ts';

export const keyOf20Bytes = mutant({
  id: 'key-of-20-bytes',
  breaks: ['RF-KEY-03'],
  alsoBreaks: {
    'GN-OUT-01': 'generate issues such keys too',
  },
  describes: 'a response key has 20 bytes',
  decides: (operator) => ({
    responseKey: () => randomBytes(20).toString('base64'),
    sealingKey: (keys) => operator.sealingKey(keys).subarray(0, 16),
  }),
});
