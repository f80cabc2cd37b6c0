import { isAuthorized } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

export const optOutIsForgotten = mutant({
  id: 'opt-out-is-forgotten',
  breaks: ['RF-OPT-04', 'RF-OPT-06'],
  alsoBreaks: {
    'RF-OPT-03': 'a test identity opts out once only',
  },
  describes: 'opt-out is told once for a user, then the user is refreshed again',
  decides: (operator) => {
    const told = new Set<string>();
    return {
      isOptedOut: (claims, situation) => {
        if (!operator.isOptedOut(claims, situation) || told.has(claims.user.id)) return false;
        if (isAuthorized(situation.caller)) told.add(claims.user.id);
        return true;
      },
    };
  },
});
