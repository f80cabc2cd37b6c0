import { randomUUID } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const furtherFields = legalOperator({
  id: 'further-fields',
  describes: 'a success has further fields in its body and beside it',
  legalBecause: 'RF-BODY-08: unknown fields are legal',
  decides: (operator) => ({
    identity: (fields, issue) => ({
      ...operator.identity(fields, issue),
      token_version: 9,
      'x-régime': null,
      segments: [],
    }),
    successAnswer: (identity) => ({
      ...operator.successAnswer(identity),
      request_id: randomUUID(),
      links: { self: '/v2/token/refresh' },
    }),
  }),
});
