import { isAuthorized } from '../../mock/state/clients.ts';
import { mutant } from '../mutant.ts';

const MOST = 5;

export const optOutIsToldFiveTimes = mutant({
  id: 'opt-out-is-told-five-times',
  breaks: ['RF-OPT-04'],
  alsoBreaks: {
    'RF-OPT-03': 'a test identity is refreshed after its fifth opt-out',
    'RF-OPT-06': 'the user is refreshed again',
  },
  describes: 'an opt-out is told five times for a user, then the user is refreshed again',
  decides: (operator) => {
    const told = new Map<string, number>();
    return {
      isOptedOut: (claims, situation) => {
        const times = told.get(claims.user.id) ?? 0;
        if (!operator.isOptedOut(claims, situation) || times >= MOST) return false;
        if (isAuthorized(situation.caller)) told.set(claims.user.id, times + 1);
        return true;
      },
    };
  },
});
