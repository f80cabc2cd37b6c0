import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

export const undocumentedStatus = mutant({
  id: 'undocumented-status',
  breaks: ['RF-ST-01'],
  alsoBreaks: {
    'RF-ST-04': 'a status that is none of the six tells nothing',
    'RF-ST-05': 'a status that is none of the six tells nothing',
  },
  describes: 'without authorization a bad token gets a status that is none of the six',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      isAuthorized(caller) ? operator.refuseToken(token, caller) : refusal('error', 'something is wrong'),
    httpStatusOf: (status) => (status === 'error' ? 400 : operator.httpStatusOf(status)),
  }),
});
