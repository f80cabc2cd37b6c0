import { randomBytes } from 'node:crypto';
import { mutant } from '../mutant.ts';

export const ivOf16Bytes = mutant({
  id: 'iv-of-16-bytes',
  breaks: ['RF-ENC-06'],
  describes: 'the initialization vector has 16 bytes',
  decides: () => ({ initializationVector: () => randomBytes(16) }),
});
