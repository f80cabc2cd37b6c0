import { mutant } from '../mutant.ts';

export const lengthInPlaintext = mutant({
  id: 'length-in-plaintext',
  breaks: ['RF-ENC-05'],
  describes: 'the plaintext begins with its length',
  decides: (operator) => ({
    plaintext: (answer, situation) => {
      const json = operator.plaintext(answer, situation);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(json.length);
      return Buffer.concat([length, json]);
    },
  }),
});
