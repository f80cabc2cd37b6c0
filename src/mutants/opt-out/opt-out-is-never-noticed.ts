import { testIdentities } from '../../mock/behaviour/test-identities.ts';
import { mutant } from '../mutant.ts';

export const optOutIsNeverNoticed = mutant({
  id: 'opt-out-is-never-noticed',
  breaks: ['RF-OPT-05', 'RF-OPT-06'],
  alsoBreaks: {
    'RF-OPT-04': 'a token of someone who opted out is refreshed',
  },
  describes: 'who opts out between two refreshes is refreshed all the same',
  decides: () => ({
    isOptedOut: (claims, { state }) => testIdentities[state.revision].optOutAtRefresh.has(claims.user.id),
  }),
});
