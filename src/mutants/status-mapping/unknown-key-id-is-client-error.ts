import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const unknownKeyIdIsClientError = mutant({
  id: 'unknown-key-id-is-client-error',
  breaks: ['RF-ST-06'],
  describes: 'a token that names an unknown key is client_error with a valid bearer too',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'key-id' ? refusal('client_error', 'no such key') : operator.refuseToken(token, caller),
  }),
});
