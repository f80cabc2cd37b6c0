import { mutant } from '../mutant.ts';

export const errorsAsHtml = mutant({
  id: 'errors-as-html',
  breaks: ['RF-ST-12'],
  describes: 'an error is a page in HTML',
  behaviour: (operator) => ({
    ...operator,
    sendRefusal: (refusal, situation) => ({
      ...operator.sendRefusal(refusal, situation),
      headers: { 'content-type': 'text/html' },
      body: `<html><body><h1>${refusal.status}</h1></body></html>`,
    }),
  }),
});
