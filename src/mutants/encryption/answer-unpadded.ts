import { mutant } from '../mutant.ts';

export const answerUnpadded = mutant({
  id: 'answer-unpadded',
  breaks: ['RF-ENC-07'],
  describes: 'a sealed answer has no padding',
  decides: () => ({
    encodeSealed: (sealed) => ({
      body: sealed.toString('base64').replace(/=+$/, ''),
      contentType: 'text/plain',
    }),
  }),
});
