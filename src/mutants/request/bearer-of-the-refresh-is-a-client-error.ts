import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const bearerOfTheRefreshIsAClientError = mutant({
  id: 'bearer-of-the-refresh-is-a-client-error',
  breaks: ['RF-REQ-04'],
  alsoBreaks: {
    'RF-REQ-02': 'with a bearer everything is a client error',
    'RF-REQ-08': 'with a bearer everything is a client error',
    'RF-OPT-03': 'with a bearer everything is a client error',
    'RF-ST-06': 'with a bearer everything is a client error',
    'RF-ST-08': 'with a bearer everything is a client error',
    'RF-SEM-04': 'with a bearer everything is a client error',
    'RF-SEM-07': 'with a bearer everything is a client error',
  },
  describes: 'a refresh with a valid bearer is a client error',
  decides: (operator) => ({
    refuseCaller: (caller) =>
      caller.kind === 'client'
        ? refusal('client_error', 'no bearer is wanted')
        : operator.refuseCaller(caller),
  }),
});
