import { sendingConcealedOptOuts } from '../concealed-opt-out.ts';
import { mutant } from '../mutant.ts';

export const concealedOptOutAsText = mutant({
  id: 'concealed-opt-out-as-text',
  breaks: ['RF-ST-11'],

  describes: 'the error that conceals an opt-out is declared as plain text',
  decides: (operator) =>
    sendingConcealedOptOuts(operator, (reply) => ({ ...reply, headers: { 'content-type': 'text/plain' } })),
});
