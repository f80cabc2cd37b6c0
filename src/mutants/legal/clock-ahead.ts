import { legalOperator } from './legal-operator.ts';

export const clockAhead = legalOperator({
  id: 'clock-ahead',
  describes: "the operator's clock is three seconds ahead",
  legalBecause:
    "now in RF-BODY-04 is the operator's time, and generate accepts a minute either side (section 1)",
  decides: (operator) => ({ clock: () => operator.clock() + 3_000 }),
});
