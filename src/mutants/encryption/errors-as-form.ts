import { mutant } from '../mutant.ts';

export const errorsAsForm = mutant({
  id: 'errors-as-form',
  breaks: ['RF-ENC-03'],
  describes: 'an error is a form, not JSON',
  behaviour: (operator) => ({
    ...operator,
    sendRefusal: (refusal, situation) => ({
      ...operator.sendRefusal(refusal, situation),
      body: `status=${refusal.status}&message=refused`,
    }),
  }),
});
