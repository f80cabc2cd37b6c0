import { mutant } from '../mutant.ts';

export const optOutIsNoticedLate = mutant({
  id: 'opt-out-is-noticed-late',
  breaks: ['RF-OPT-05', 'RF-OPT-06'],
  alsoBreaks: {
    'RF-OPT-04': 'a token of someone who opted out is refreshed',
  },
  describes: 'the first refresh after someone opted out still succeeds',
  decides: (operator) => {
    const seen = new Set<string>();
    return {
      isOptedOut: (claims, situation) => {
        const isLate = situation.state.optOuts.has(claims.user.id) && !seen.has(claims.user.id);
        if (isLate) seen.add(claims.user.id);
        return !isLate && operator.isOptedOut(claims, situation);
      },
    };
  },
});
