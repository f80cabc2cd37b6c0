import { mutant } from '../mutant.ts';

export const phoneUsersNeverOptOut = mutant({
  id: 'phone-users-never-opt-out',
  breaks: ['RF-OPT-05', 'RF-OPT-06'],
  alsoBreaks: {
    'RF-OPT-04': 'a token of someone who opted out is refreshed',
    'RF-BODY-07': 'who opted out is not told, and so looks like another user',
  },
  describes: 'the opt-out of a user who was named by a phone number is noticed for test identities only',
  revisions: ['2026-07'],
  decides: (operator) => ({
    isOptedOut: (claims, situation) => {
      const isOptedOut = operator.isOptedOut(claims, situation);
      return isOptedOut && !(claims.user.kind === 'phone' && situation.state.optOuts.has(claims.user.id));
    },
  }),
});
