import type { Caller, Clients } from '../../mock/state/clients.ts';
import { because, type Consequences, type Mutant, mutant } from '../mutant.ts';

/** The header cut after the first API key that it begins with; the whole header where it begins with none. */
function shortened(authorization: string, clients: Clients): string {
  for (let end = authorization.length; end > 'Bearer '.length; end -= 1) {
    const start = authorization.slice(0, end);
    if (clients.callerOf(start).kind === 'client') return start;
  }
  return authorization;
}

/** Generate serves a caller that it should refuse. */
function served(
  id: string,
  describes: string,
  isServed: (caller: Caller) => boolean,
  alsoBreaks: Consequences = {},
): Mutant {
  return mutant({
    id,
    breaks: ['GN-AUTH-01'],
    alsoBreaks,
    describes,
    decides: (operator) => ({
      refuseGenerate: (caller) => (isServed(caller) ? undefined : operator.refuseGenerate(caller)),
    }),
  });
}

/** Generate serves a caller that is not authorized. */
export const generateAuthorizationMutants: readonly Mutant[] = [
  served(
    'generate-without-bearer',
    'generate serves a caller without a bearer',
    ({ kind }) => kind === 'none',
  ),
  served(
    'generate-with-unknown-bearer',
    'generate serves a bearer that names no client',
    ({ kind }) => kind === 'unknown',
    because('a key of the other environment is an unknown key', 'RF-REQ-07'),
  ),
  served(
    'generate-with-disabled-client',
    'generate serves a disabled client',
    (caller) => caller.kind === 'client' && caller.client.disabled,
  ),
  served(
    'generate-without-role',
    'generate serves a client without the generator role',
    (caller) => caller.kind === 'client' && !caller.client.disabled,
  ),
  mutant({
    id: 'bearer-with-more-behind-it',
    breaks: ['GN-AUTH-01'],
    describes: 'a bearer is accepted if it begins with the key of a client',
    decides: (operator) => ({
      callerOf: (authorization, clients) =>
        operator.callerOf(authorization && shortened(authorization, clients), clients),
    }),
  }),
  mutant({
    id: 'bearer-by-another-scheme',
    breaks: ['GN-AUTH-01'],
    describes: 'an Authorization header of any scheme is read as a bearer',
    decides: (operator) => ({
      callerOf: (authorization, clients) =>
        operator.callerOf(authorization?.replace(/^\S+ /, 'Bearer '), clients),
    }),
  }),
];
