import { mutant } from '../mutant.ts';

export const sealedInsideJson = mutant({
  id: 'sealed-inside-json',
  breaks: ['RF-ENC-01'],
  describes: 'the sealed text stands in a JSON object',
  decides: () => ({
    encodeSealed: (sealed) => ({
      body: JSON.stringify({ payload: sealed.toString('base64') }),
      contentType: 'application/json',
    }),
  }),
});
