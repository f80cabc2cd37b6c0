import { legalOperator } from './legal-operator.ts';
import { withHeaders } from './with-headers.ts';

export const dateAndServerHeaders = legalOperator({
  id: 'date-and-server-headers',
  describes: 'an answer names its server, and a date that is ten minutes behind',
  legalBecause:
    "the operator's clock shows in generate's answers (section 2), not in a header of a server in front",
  decides: (operator) =>
    withHeaders(operator, () => ({
      date: new Date(Date.now() - 600_000).toUTCString(),
      server: 'Apache-Coyote/1.1 (at /opt/euid/operator)',
      via: '1.1 edge.example',
    })),
});
