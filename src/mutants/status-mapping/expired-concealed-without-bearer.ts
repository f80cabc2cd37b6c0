import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

export const expiredConcealedWithoutBearer = mutant({
  id: 'expired-concealed-without-bearer',
  breaks: ['RF-ST-08'],
  describes: 'an expired token is client_error without authorization',
  decides: (operator) => ({
    refuseExpired: (caller) =>
      isAuthorized(caller)
        ? operator.refuseExpired(caller)
        : refusal('client_error', 'the token is of no use'),
  }),
});
