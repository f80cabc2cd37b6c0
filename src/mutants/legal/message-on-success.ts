import { legalOperator } from './legal-operator.ts';

export const messageOnSuccess = legalOperator({
  id: 'message-on-success',
  describes: 'a success has a message too',
  legalBecause: 'RF-BODY-08: unknown fields are legal, a message on a success included',
  decides: (operator) => ({
    successAnswer: (identity) => ({ ...operator.successAnswer(identity), message: 'all is well' }),
  }),
});
