import { mutant } from '../mutant.ts';
import { namedUsers } from '../users-by-name.ts';

export const hashedUsersNeverOptOut = mutant({
  id: 'hashed-users-never-opt-out',
  breaks: ['RF-OPT-05', 'RF-OPT-06'],
  alsoBreaks: {
    'RF-OPT-04': 'a token of someone who opted out is refreshed',
    'RF-BODY-07': 'who opted out is not told, and so looks like another user',
  },
  describes: 'the opt-out of a user who was named by a hash is not noticed',
  decides: (operator) => {
    const { decisions, isHashed } = namedUsers(operator);
    return {
      ...decisions,
      isOptedOut: (claims, situation) => !isHashed(claims.user) && operator.isOptedOut(claims, situation),
    };
  },
});
