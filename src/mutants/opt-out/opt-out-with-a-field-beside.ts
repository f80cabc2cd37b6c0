import { mutant } from '../mutant.ts';

export const optOutWithAFieldBeside = mutant({
  id: 'opt-out-with-a-field-beside',
  breaks: ['RF-OPT-01'],
  describes: 'an opt-out answer carries an identity field beside its status',
  behaviour: (operator) => ({
    ...operator,
    optOutAnswer: (user) => ({ ...operator.optOutAnswer(user), refresh_token: 'none' }),
  }),
});
