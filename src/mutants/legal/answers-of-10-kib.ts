import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

const PADDING_BYTES = 7_680;

export const answersOf10Kib = legalOperator({
  id: 'answers-of-10-kib',
  describes: 'a success holds ten kibibytes of padding',
  legalBecause: 'RF-BODY-08: unknown fields are legal, of any size',
  decides: (operator) => ({
    successAnswer: (identity) => ({
      ...operator.successAnswer(identity),
      padding: randomBytes(PADDING_BYTES).toString('base64'),
    }),
  }),
});
