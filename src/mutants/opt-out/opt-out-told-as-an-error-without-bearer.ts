import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

export const optOutToldAsAnErrorWithoutBearer = mutant({
  id: 'opt-out-told-as-an-error-without-bearer',
  breaks: ['RF-OPT-02'],
  alsoBreaks: {
    'RF-ENC-02': 'it is not sealed',
    'RF-OPT-01': 'it is not sealed',
  },
  describes: 'without authorization an opt-out is told as an error',
  decides: (operator) => ({
    concealOptOut: (caller) =>
      isAuthorized(caller) ? operator.concealOptOut(caller) : refusal('optout', 'the user opted out'),
    httpStatusOf: (status) => operator.httpStatusOf(status),
  }),
});
