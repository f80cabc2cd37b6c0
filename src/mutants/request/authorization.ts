import { refusal } from '../../mock/http/reply.ts';
import { Clients } from '../../mock/state/clients.ts';
import { mockCredentials, secondMockCredentials } from '../../mock/state/mock-credentials.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

/** The Authorization header is required, refused or looked up in the wrong place. */
export const requestAuthorizationMutants: readonly Mutant[] = [
  mutant({
    id: 'bearer-is-required',
    breaks: ['RF-REQ-03'],
    alsoBreaks: because(
      'without a bearer every answer is unauthorized',
      'RF-ST-04',
      'RF-ST-05',
      'RF-ST-08',
      'RF-SEM-07',
    ),
    describes: 'a request without an Authorization header is unauthorized',
    decides: (operator) => ({
      refuseCaller: (caller) =>
        caller.kind === 'none'
          ? refusal('unauthorized', 'a bearer is needed')
          : operator.refuseCaller(caller),
    }),
  }),
  mutant({
    id: 'token-without-bearer-is-a-client-error',
    breaks: ['RF-REQ-03'],
    alsoBreaks: because('without a bearer no valid token is refreshed', 'RF-SEM-07', 'RF-SEM-04'),
    describes: 'a valid token without an Authorization header is a client error',
    decides: (operator) => ({
      isOptedOut: (claims, situation) =>
        situation.caller.kind === 'none' || operator.isOptedOut(claims, situation),
    }),
  }),
  mutant({
    id: 'bearer-is-refused',
    breaks: ['RF-REQ-04'],
    alsoBreaks: because(
      'with a bearer every answer is unauthorized',
      'RF-REQ-02',
      'RF-REQ-08',
      'RF-OPT-03',
      'RF-ST-04',
      'RF-ST-05',
      'RF-ST-06',
      'RF-ST-08',
      'RF-SEM-04',
      'RF-SEM-07',
    ),
    describes: 'a request with any Authorization header is unauthorized',
    decides: () => ({
      refuseCaller: (caller) =>
        caller.kind === 'none' ? undefined : refusal('unauthorized', 'a bearer is not allowed'),
    }),
  }),
  mutant({
    id: 'bearer-of-the-refresh-is-a-client-error',
    breaks: ['RF-REQ-04'],
    alsoBreaks: because(
      'with a bearer every answer is a client error',
      'RF-REQ-02',
      'RF-REQ-08',
      'RF-OPT-03',
      'RF-ST-06',
      'RF-ST-08',
      'RF-SEM-04',
      'RF-SEM-07',
    ),
    describes: 'a refresh with a valid bearer is a client error',
    decides: (operator) => ({
      refuseCaller: (caller) =>
        caller.kind === 'client'
          ? refusal('client_error', 'a bearer is not allowed')
          : operator.refuseCaller(caller),
    }),
  }),
  mutant({
    id: 'knows-clients-of-the-other-environment',
    breaks: ['RF-REQ-07'],
    describes: 'an API key of the other environment is accepted',
    decides: (operator) => ({
      callerOf: (authorization, clients) => {
        const caller = operator.callerOf(authorization, clients);
        if (caller.kind === 'client') return caller;
        const elsewhere = [mockCredentials, secondMockCredentials].map((credentials) =>
          new Clients(credentials).callerOf(authorization),
        );
        return elsewhere.find(({ kind }) => kind === 'client') ?? caller;
      },
    }),
  }),
];
