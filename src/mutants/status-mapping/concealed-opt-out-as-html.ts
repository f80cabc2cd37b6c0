import { sendingConcealedOptOuts } from '../concealed-opt-out.ts';
import { mutant } from '../mutant.ts';

export const concealedOptOutAsHtml = mutant({
  id: 'concealed-opt-out-as-html',
  breaks: ['RF-ST-12'],
  alsoBreaks: { 'RF-ENC-03': 'a page is no JSON', 'RF-ST-11': 'a page is declared as one' },
  describes: 'the error that conceals an opt-out is a page in HTML',
  decides: (operator) =>
    sendingConcealedOptOuts(operator, (reply) => ({
      ...reply,
      headers: { 'content-type': 'text/html' },
      body: '<html><body>refused</body></html>',
    })),
});
