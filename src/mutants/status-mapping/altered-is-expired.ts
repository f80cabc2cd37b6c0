import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const alteredIsExpired = mutant({
  id: 'altered-is-expired',
  breaks: ['RF-ST-06'],
  describes: 'an altered token is expired_token',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'tag'
        ? refusal('expired_token', 'the token was altered')
        : operator.refuseToken(token, caller),
  }),
});
