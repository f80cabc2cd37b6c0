import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const alteredTokenToldToEveryone = mutant({
  id: 'altered-token-told-to-everyone',
  breaks: ['RF-ST-07'],
  describes: 'without authorization, a token that was altered is called invalid_token',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'tag'
        ? refusal('invalid_token', 'it was altered')
        : operator.refuseToken(token, caller),
  }),
});
