import { legalOperator } from './legal-operator.ts';

function reversed<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).reverse()) as Fields;
}

export const fieldsInAnotherOrder = legalOperator({
  id: 'fields-in-another-order',
  describes: 'status comes first, and the six fields in the opposite order',
  legalBecause: 'members of a JSON object have no order (RF-BODY-01, RF-BODY-02)',
  decides: (operator) => ({
    identity: (fields, issue) => reversed(operator.identity(fields, issue)),
    successAnswer: (identity) => reversed(operator.successAnswer(identity)),
  }),
});
