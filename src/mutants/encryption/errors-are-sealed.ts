import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { mutant } from '../mutant.ts';

export const errorsAreSealed = mutant({
  id: 'errors-are-sealed',
  breaks: ['RF-ENC-03'],
  describes: 'an error is sealed like a success, under the key of the publisher',
  behaviour: (operator) => ({
    ...operator,
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const sealed = seal(Buffer.from(reply.body), Buffer.alloc(32, 1));
      return { ...reply, headers: { 'content-type': 'text/plain' }, body: encodeBase64(sealed) };
    },
  }),
});
