import { randomBytes } from 'node:crypto';
import { mutant } from '../mutant.ts';

export const keyInBase64url = mutant({
  id: 'key-in-base64url',
  breaks: ['RF-KEY-03'],
  alsoBreaks: {
    'GN-OUT-01': 'generate issues such keys too',
  },
  describes: 'a response key is unpadded base64url',
  decides: () => ({ responseKey: () => randomBytes(32).toString('base64url') }),
});
