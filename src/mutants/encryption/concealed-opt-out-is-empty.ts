import { sendingConcealedOptOuts } from '../concealed-opt-out.ts';
import { mutant } from '../mutant.ts';

export const concealedOptOutIsEmpty = mutant({
  id: 'concealed-opt-out-is-empty',
  breaks: ['RF-ENC-03'],

  describes: 'the error that conceals an opt-out has no body',
  decides: (operator) => sendingConcealedOptOuts(operator, (reply) => ({ ...reply, body: '' })),
});
