import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const bearerIsRefused = mutant({
  id: 'bearer-is-refused',
  breaks: ['RF-REQ-04'],
  alsoBreaks: {
    'RF-REQ-02': 'with a bearer everything is unauthorized',
    'RF-REQ-08': 'with a bearer everything is unauthorized',
    'RF-OPT-03': 'with a bearer everything is unauthorized',
    'RF-ST-04': 'with a bearer everything is unauthorized',
    'RF-ST-05': 'with a bearer everything is unauthorized',
    'RF-ST-06': 'with a bearer everything is unauthorized',
    'RF-ST-08': 'with a bearer everything is unauthorized',
    'RF-SEM-04': 'with a bearer everything is unauthorized',
  },
  describes: 'a request with any Authorization header is unauthorized',
  decides: () => ({
    refuseCaller: (caller) =>
      caller.kind === 'none' ? undefined : refusal('unauthorized', 'no bearer is wanted here'),
  }),
});
