import { mutant } from '../mutant.ts';

export const bearerByAnotherScheme = mutant({
  id: 'bearer-by-another-scheme',
  breaks: ['GN-AUTH-01'],
  describes: 'the key is taken from behind whatever scheme stands before it',
  decides: (operator) => ({
    callerOf: (authorization, clients) =>
      operator.callerOf(authorization?.replace(/^\S+ /, 'Bearer '), clients),
  }),
});
