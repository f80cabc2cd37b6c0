import { mutant } from '../mutant.ts';

export const optOutIsIgnoredForJson = mutant({
  id: 'opt-out-is-ignored-for-json',
  breaks: ['RF-OPT-06', 'RF-OPT-04'],
  describes: 'a refresh as application/json gets an identity for someone who opted out',
  decides: (operator) => ({
    isOptedOut: (claims, situation) =>
      situation.request.mediaType !== 'application/json' && operator.isOptedOut(claims, situation),
  }),
});
