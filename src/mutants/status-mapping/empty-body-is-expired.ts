import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const emptyBodyIsExpired = mutant({
  id: 'empty-body-is-expired',
  breaks: ['RF-ST-04'],
  describes: 'an empty body is expired_token',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'body'
        ? refusal('expired_token', 'the body is empty')
        : operator.refuseToken(token, caller),
  }),
});
