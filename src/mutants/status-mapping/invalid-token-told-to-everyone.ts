import { refusal } from '../../mock/reply.ts';
import { mutant } from '../mutant.ts';

export const invalidTokenToldToEveryone = mutant({
  id: 'invalid-token-told-to-everyone',
  breaks: ['RF-ST-07'],
  describes: 'an invalid token is called so without authorization',
  behaviour: (operator) => ({
    ...operator,
    refuseToken: (token, caller) =>
      token.layer === 'body'
        ? operator.refuseToken(token, caller)
        : refusal('invalid_token', 'no token of this operator'),
  }),
});
