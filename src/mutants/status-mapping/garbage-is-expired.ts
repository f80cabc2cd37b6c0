import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const garbageIsExpired = mutant({
  id: 'garbage-is-expired',
  breaks: ['RF-ST-05'],
  describes: 'a body that is no token at all is expired_token',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'base64' || token.layer === 'length'
        ? refusal('expired_token', 'cannot be read')
        : operator.refuseToken(token, caller),
  }),
});
