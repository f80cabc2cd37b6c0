import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { sendingConcealedOptOuts } from '../concealed-opt-out.ts';
import { mutant } from '../mutant.ts';

export const concealedOptOutIsSealed = mutant({
  id: 'concealed-opt-out-is-sealed',
  breaks: ['RF-ENC-03'],

  describes: 'the error that conceals an opt-out is sealed',
  decides: (operator) =>
    sendingConcealedOptOuts(operator, (reply) => ({
      ...reply,
      body: encodeBase64(seal(Buffer.from(reply.body), Buffer.alloc(32, 1))),
    })),
});
