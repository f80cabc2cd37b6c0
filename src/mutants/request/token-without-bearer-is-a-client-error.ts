import { mutant } from '../mutant.ts';

export const tokenWithoutBearerIsAClientError = mutant({
  id: 'token-without-bearer-is-a-client-error',
  breaks: ['RF-REQ-03'],
  alsoBreaks: {
    'RF-SEM-07': 'without a bearer no valid token is refreshed',
    'RF-SEM-04': 'without a bearer no valid token is refreshed',
  },
  describes: 'a valid token without an Authorization header is a client error',
  decides: (operator) => ({
    isOptedOut: (claims, situation) =>
      situation.caller.kind === 'none' || operator.isOptedOut(claims, situation),
  }),
});
