import { isAuthorized } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

export const optedOutUserRefreshedWithoutBearer = mutant({
  id: 'opted-out-user-refreshed-without-bearer',
  breaks: ['RF-OPT-06'],
  describes: 'a request without authorization refreshes someone who opted out',
  decides: (operator) => ({
    isOptedOut: (claims, situation) =>
      isAuthorized(situation.caller) && operator.isOptedOut(claims, situation),
  }),
});
