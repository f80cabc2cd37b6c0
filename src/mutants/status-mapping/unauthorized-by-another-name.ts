import { plainJson } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const unauthorizedByAnotherName = mutant({
  id: 'unauthorized-by-another-name',
  breaks: ['RF-ST-09'],
  alsoBreaks: {
    'RF-REQ-07': 'what should be unauthorized is called a client error',
    'RF-ST-02': 'what should be unauthorized is called a client error',
    'GN-AUTH-01': 'what should be unauthorized is called a client error',
    'GN-ST-01': 'what should be unauthorized is called a client error',
  },
  describes: 'a 401 says client_error',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) =>
      refusal.status === 'unauthorized'
        ? plainJson(401, { message: refusal.reason, status: 'client_error' })
        : operator.sendRefusal(refusal, situation),
  }),
});
