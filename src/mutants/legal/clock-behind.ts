import { legalOperator } from './legal-operator.ts';

export const clockBehind = legalOperator({
  id: 'clock-behind',
  describes: "the operator's clock is three seconds behind",
  legalBecause:
    "now in RF-BODY-04 is the operator's time, and generate accepts a minute either side (section 1)",
  decides: (operator) => ({ clock: () => operator.clock() - 3_000 }),
});
