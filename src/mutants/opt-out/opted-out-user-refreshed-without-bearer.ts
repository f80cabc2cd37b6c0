import { isAuthorized } from '../../mock/clients.ts';
import { mutant } from '../mutant.ts';

export const optedOutUserRefreshedWithoutBearer = mutant({
  id: 'opted-out-user-refreshed-without-bearer',
  breaks: ['RF-OPT-06'],
  describes: 'a request without authorization refreshes someone who opted out',
  behaviour: (operator) => ({
    ...operator,
    isOptedOut: (claims, situation) =>
      isAuthorized(situation.caller) && operator.isOptedOut(claims, situation),
  }),
});
