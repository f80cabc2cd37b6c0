import { mutant } from '../mutant.ts';

export const optOutWithIdentityFields = mutant({
  id: 'opt-out-with-identity-fields',
  breaks: ['RF-OPT-01'],
  alsoBreaks: {
    'GN-OPT-01': 'generate says it so too',
  },
  describes: 'an opt-out answer carries a body with an advertising token',
  decides: (operator) => ({
    optOutAnswer: (user) => ({ ...operator.optOutAnswer(user), body: { advertising_token: 'none' } }),
  }),
});
