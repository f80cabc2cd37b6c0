import { mutant } from '../mutant.ts';

export const optOutIdentityIsOrdinary = mutant({
  id: 'opt-out-identity-is-ordinary',
  breaks: ['RF-OPT-03'],
  describes: "the revision's opt-out identities are refreshed like any other",
  decides: () => ({
    isOptedOut: (claims, { state }) => state.optOuts.has(claims.user.id),
  }),
});
