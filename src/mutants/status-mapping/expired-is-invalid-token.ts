import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

export const expiredIsInvalidToken = mutant({
  id: 'expired-is-invalid-token',
  breaks: ['RF-ST-08'],
  describes: 'an expired token is called invalid',
  decides: () => ({
    refuseExpired: (caller) =>
      refusal(isAuthorized(caller) ? 'invalid_token' : 'client_error', 'the token is of no use'),
  }),
});
