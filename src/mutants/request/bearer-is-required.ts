import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const bearerIsRequired = mutant({
  id: 'bearer-is-required',
  breaks: ['RF-REQ-03'],
  alsoBreaks: {
    'RF-ST-04': 'without a bearer everything is unauthorized',
    'RF-ST-05': 'without a bearer everything is unauthorized',
    'RF-ST-08': 'without a bearer everything is unauthorized',
    'RF-SEM-07': 'without a bearer everything is unauthorized',
  },
  describes: 'a request without an Authorization header is unauthorized',
  decides: (operator) => ({
    refuseCaller: (caller) =>
      caller.kind === 'none' ? refusal('unauthorized', 'a bearer is needed') : operator.refuseCaller(caller),
  }),
});
