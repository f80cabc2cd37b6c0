import { plainJson } from '../../mock/reply.ts';
import { mutant } from '../mutant.ts';

export const unauthorizedByAnotherName = mutant({
  id: 'unauthorized-by-another-name',
  breaks: ['RF-ST-09'],
  describes: 'a 401 says client_error',
  behaviour: (operator) => ({
    ...operator,
    sendRefusal: (refusal, situation) =>
      refusal.status === 'unauthorized'
        ? plainJson(401, { message: refusal.reason, status: 'client_error' })
        : operator.sendRefusal(refusal, situation),
  }),
});
