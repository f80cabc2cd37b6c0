import { mutant } from '../mutant.ts';

export const optOutOfOneToken = mutant({
  id: 'opt-out-of-one-token',
  breaks: ['RF-OPT-04', 'RF-OPT-06'],
  alsoBreaks: {
    'RF-OPT-03': 'a test identity opts out once only',
  },
  describes: 'opt-out holds for the token it was first told for, not for other tokens of the user',
  decides: (operator) => {
    const tokenOf = new Map<string, number>();
    return {
      isOptedOut: (claims, situation) => {
        if (!operator.isOptedOut(claims, situation)) return false;
        const first = tokenOf.get(claims.user.id) ?? claims.createdMs;
        tokenOf.set(claims.user.id, first);
        return first === claims.createdMs;
      },
    };
  },
});
