import { mutant } from '../mutant.ts';

export const answerEndsInNewline = mutant({
  id: 'answer-ends-in-newline',
  breaks: ['RF-ENC-07'],
  describes: 'a sealed answer ends in a newline',
  decides: () => ({
    encodeSealed: (sealed) => ({ body: `${sealed.toString('base64')}\n`, contentType: 'text/plain' }),
  }),
});
