import { refusal } from '../../mock/reply.ts';
import { mutant } from '../mutant.ts';

export const bearerIsRefused = mutant({
  id: 'bearer-is-refused',
  breaks: ['RF-REQ-04'],
  describes: 'a request with any Authorization header is unauthorized',
  behaviour: (operator) => ({
    ...operator,
    refuseCaller: (caller) =>
      caller.kind === 'none' ? undefined : refusal('unauthorized', 'no bearer is wanted here'),
  }),
});
