import { mutant } from '../mutant.ts';

export const optOutIsIgnoredForBrowsers = mutant({
  id: 'opt-out-is-ignored-for-browsers',
  breaks: ['RF-OPT-06'],
  describes: 'a request with an Origin gets an identity for someone who opted out',
  decides: (operator) => ({
    isOptedOut: (claims, situation) =>
      situation.request.headers['origin'] === undefined && operator.isOptedOut(claims, situation),
  }),
});
