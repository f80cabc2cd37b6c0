import { randomBytes } from 'node:crypto';
import { mutant } from '../mutant.ts';

export const keysOfTwoBytes = mutant({
  id: 'keys-of-two-bytes',
  breaks: ['RF-KEY-05'],
  describes: 'response keys are made of two different bytes',
  decides: () => ({
    responseKey: () => Buffer.from(randomBytes(32).map((byte) => byte & 1)).toString('base64'),
  }),
});
