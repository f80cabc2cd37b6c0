import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { mutant } from '../mutant.ts';

export const sealedTwice = mutant({
  id: 'sealed-twice',
  breaks: ['RF-ENC-05'],
  describes: 'a sealed answer is sealed once more under the same key',
  decides: (operator) => ({
    sealSuccess: (answer, situation, keys) => {
      const reply = operator.sealSuccess(answer, situation, keys);
      return { ...reply, body: encodeBase64(seal(Buffer.from(reply.body), keys.tokenKey)) };
    },
  }),
});
