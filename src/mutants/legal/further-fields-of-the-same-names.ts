import { legalOperator } from './legal-operator.ts';

export const furtherFieldsOfTheSameNames = legalOperator({
  id: 'further-fields-of-the-same-names',
  describes: 'before its body a success explains the times in seconds, under the same names',
  legalBecause: 'RF-BODY-08: unknown fields are legal, and RF-BODY-03 and 09 are about those of the body',
  decides: (operator) => ({
    successAnswer: (identity) => {
      const inSeconds = ['identity_expires', 'refresh_from', 'refresh_expires'].map((name) => [
        name,
        Number(identity[name]) / 1000 + 0.0005,
      ]);
      return { in_seconds: Object.fromEntries(inSeconds), ...operator.successAnswer(identity) };
    },
  }),
});
