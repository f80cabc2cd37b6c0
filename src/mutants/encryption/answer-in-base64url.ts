import { mutant } from '../mutant.ts';

export const answerInBase64url = mutant({
  id: 'answer-in-base64url',
  breaks: ['RF-ENC-07'],
  describes: 'a sealed answer is in the alphabet for URLs',
  decides: () => ({
    encodeSealed: (sealed) => ({ body: sealed.toString('base64url'), contentType: 'text/plain' }),
  }),
});
