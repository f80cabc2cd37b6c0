import { refusal } from '../../mock/reply.ts';
import { mutant } from '../mutant.ts';

export const bearerIsRequired = mutant({
  id: 'bearer-is-required',
  breaks: ['RF-REQ-03'],
  describes: 'a request without an Authorization header is unauthorized',
  behaviour: (operator) => ({
    ...operator,
    refuseCaller: (caller) =>
      caller.kind === 'none' ? refusal('unauthorized', 'a bearer is needed') : operator.refuseCaller(caller),
  }),
});
