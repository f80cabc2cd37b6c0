import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const invalidTokenToldToEveryone = mutant({
  id: 'invalid-token-told-to-everyone',
  breaks: ['RF-ST-07'],
  alsoBreaks: {
    'RF-ST-05': 'a body that is no token is a client error without authorization',
  },
  describes: 'an invalid token is called so without authorization',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'body'
        ? operator.refuseToken(token, caller)
        : refusal('invalid_token', 'no token of this operator'),
  }),
});
