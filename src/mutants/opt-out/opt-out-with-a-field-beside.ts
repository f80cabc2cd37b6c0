import { mutant } from '../mutant.ts';

export const optOutWithAFieldBeside = mutant({
  id: 'opt-out-with-a-field-beside',
  breaks: ['RF-OPT-01'],
  alsoBreaks: {
    'GN-OPT-01': 'generate says it so too',
  },
  describes: 'an opt-out answer carries an identity field beside its status',
  decides: (operator) => ({
    optOutAnswer: (user) => ({ ...operator.optOutAnswer(user), refresh_token: 'none' }),
  }),
});
