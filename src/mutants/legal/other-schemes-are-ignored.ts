import { legalOperator } from './legal-operator.ts';

export const otherSchemesAreIgnored = legalOperator({
  id: 'other-schemes-are-ignored',
  describes:
    'an Authorization header of another scheme counts as none; a bearer that names no client is refused',
  legalBecause: 'RF-REQ-10 only records what such a header gets',
  decides: (operator) => ({
    callerOf: (authorization, clients) =>
      operator.callerOf(/^bearer\b/i.test(authorization ?? '') ? authorization : undefined, clients),
  }),
});
