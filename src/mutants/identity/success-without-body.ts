import { mutant } from '../mutant.ts';

export const successWithoutBody = mutant({
  id: 'success-without-body',
  breaks: ['RF-BODY-01'],
  describes: 'a success has no body',
  behaviour: (operator) => ({ ...operator, successAnswer: () => ({ status: 'success' }) }),
});
