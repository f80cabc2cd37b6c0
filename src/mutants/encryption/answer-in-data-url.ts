import { mutant } from '../mutant.ts';

export const answerInDataUrl = mutant({
  id: 'answer-in-data-url',
  breaks: ['RF-ENC-01'],
  describes: 'a sealed answer is a data URL',
  decides: () => ({
    encodeSealed: (sealed) => ({
      body: `data:text/plain;base64,${sealed.toString('base64')}`,
      contentType: 'text/plain',
    }),
  }),
});
