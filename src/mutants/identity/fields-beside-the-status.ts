import { mutant } from '../mutant.ts';

export const fieldsBesideTheStatus = mutant({
  id: 'fields-beside-the-status',
  breaks: ['RF-BODY-01'],
  describes: 'the six fields stand beside the status instead of in a body',
  behaviour: (operator) => ({
    ...operator,
    successAnswer: (identity) => ({ ...identity, status: 'success' }),
  }),
});
