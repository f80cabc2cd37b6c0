import { sendingConcealedOptOuts } from '../concealed-opt-out.ts';
import { mutant } from '../mutant.ts';

export const concealedOptOutWithoutMessage = mutant({
  id: 'concealed-opt-out-without-message',
  breaks: ['RF-ST-03'],

  describes: 'the error that conceals an opt-out has no message',
  decides: (operator) =>
    sendingConcealedOptOuts(operator, (reply) => ({
      ...reply,
      body: JSON.stringify({ status: reply.status }),
    })),
});
