import { randomBytes } from 'node:crypto';
import { mutant } from '../mutant.ts';

export const nonceInPlaintext = mutant({
  id: 'nonce-in-plaintext',
  breaks: ['RF-ENC-05'],
  describes: 'the plaintext of a refresh begins with 8 random bytes',
  decides: (operator) => ({
    plaintext: (answer, situation) => Buffer.concat([randomBytes(8), operator.plaintext(answer, situation)]),
  }),
});
