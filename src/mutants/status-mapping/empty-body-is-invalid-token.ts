import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

export const emptyBodyIsInvalidToken = mutant({
  id: 'empty-body-is-invalid-token',
  breaks: ['RF-ST-04'],
  describes: 'an empty body with a valid bearer is invalid_token',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'body' && isAuthorized(caller)
        ? refusal('invalid_token', 'the body is empty')
        : operator.refuseToken(token, caller),
  }),
});
