import type { Clients } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

/** The client whose key a bearer begins with. */
function shortened(authorization: string, clients: Clients): string {
  for (let end = authorization.length; end > 'Bearer '.length; end -= 1) {
    const start = authorization.slice(0, end);
    if (clients.callerOf(start).kind === 'client') return start;
  }
  return authorization;
}

export const bearerWithMoreBehindIt = mutant({
  id: 'bearer-with-more-behind-it',
  breaks: ['GN-AUTH-01'],
  describes: 'a bearer is compared as far as the key goes: more behind it does not matter',
  decides: (operator) => ({
    callerOf: (authorization, clients) =>
      operator.callerOf(authorization && shortened(authorization, clients), clients),
  }),
});
