import { sendingConcealedOptOuts } from '../concealed-opt-out.ts';
import { mutant } from '../mutant.ts';

export const concealedOptOutRepeatsTheToken = mutant({
  id: 'concealed-opt-out-repeats-the-token',
  breaks: ['RF-ST-12'],

  describes: 'the error that conceals an opt-out repeats the token that was sent',
  decides: (operator) =>
    sendingConcealedOptOuts(operator, (reply, { request }) => ({
      ...reply,
      body: JSON.stringify({ status: reply.status, message: `refused: ${request.body.toString('utf8')}` }),
    })),
});
