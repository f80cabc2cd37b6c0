import { mutant } from '../mutant.ts';

export const errorsAsText = mutant({
  id: 'errors-as-text',
  breaks: ['RF-ST-11'],
  describes: 'the JSON of an error is declared as plain text',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => ({
      ...operator.sendRefusal(refusal, situation),
      headers: { 'content-type': 'text/plain' },
    }),
  }),
});
