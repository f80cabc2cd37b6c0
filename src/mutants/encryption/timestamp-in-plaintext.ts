import { mutant } from '../mutant.ts';

export const timestampInPlaintext = mutant({
  id: 'timestamp-in-plaintext',
  breaks: ['RF-ENC-05'],
  describes: 'the plaintext of a refresh begins with a timestamp, as that of generate does',
  decides: (operator) => ({
    plaintext: (answer, situation) => {
      const timestamp = Buffer.alloc(8);
      timestamp.writeBigInt64BE(BigInt(situation.nowMs));
      return Buffer.concat([timestamp, operator.plaintext(answer, situation)]);
    },
  }),
});
