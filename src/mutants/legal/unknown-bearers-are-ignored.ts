import { legalOperator } from './legal-operator.ts';

export const unknownBearersAreIgnored = legalOperator({
  id: 'unknown-bearers-are-ignored',
  describes: 'a refresh with a bearer that names no enabled client is served as one without',
  legalBecause: 'RF-REQ-10 and RF-SEM-05 only record it; RF-ST-09 is not applicable where 401 never occurs',
  decides: () => ({ refuseCaller: () => undefined }),
});
