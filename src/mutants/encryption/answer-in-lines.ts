import { mutant } from '../mutant.ts';

export const answerInLines = mutant({
  id: 'answer-in-lines',
  breaks: ['RF-ENC-07'],
  describes: 'a sealed answer is broken into lines of 76 characters',
  decides: () => ({
    encodeSealed: (sealed) => ({
      body: sealed.toString('base64').replace(/.{76}/g, '$&\r\n'),
      contentType: 'text/plain',
    }),
  }),
});
