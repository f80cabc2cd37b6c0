import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const alteredIsClientError = mutant({
  id: 'altered-is-client-error',
  breaks: ['RF-ST-06'],
  describes: 'an altered token with a valid bearer is client_error',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'tag'
        ? refusal('client_error', 'the token was altered')
        : operator.refuseToken(token, caller),
  }),
});
