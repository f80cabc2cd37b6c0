import { randomBytes } from 'node:crypto';
import { mutant } from '../mutant.ts';

export const keysWithConstantBytes = mutant({
  id: 'keys-with-constant-bytes',
  breaks: ['RF-KEY-05'],
  describes: 'the first four bytes of every response key are zero',
  decides: () => ({
    responseKey: () => Buffer.concat([Buffer.alloc(4), randomBytes(28)]).toString('base64'),
  }),
});
