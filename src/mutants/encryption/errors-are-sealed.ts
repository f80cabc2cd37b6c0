import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { mutant } from '../mutant.ts';

export const errorsAreSealed = mutant({
  id: 'errors-are-sealed',
  breaks: ['RF-ENC-03'],
  alsoBreaks: {
    'RF-REQ-07': 'an error that is no JSON names no status',
    'RF-ST-08': 'an error that is no JSON names no status',
    'RF-ST-09': 'an error that is no JSON names no status',
    'RF-ST-11': 'an error that is no JSON names no status',
    'GN-AUTH-01': 'an error that is no JSON names no status',
    'GN-IN-01': 'an error that is no JSON names no status',
    'GN-IN-02': 'an error that is no JSON names no status',
    'GN-IN-03': 'an error that is no JSON names no status',
  },
  describes: 'an error is sealed like a success, under the key of the publisher',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const sealed = seal(Buffer.from(reply.body), Buffer.alloc(32, 1));
      return { ...reply, headers: { 'content-type': 'text/plain' }, body: encodeBase64(sealed) };
    },
  }),
});
