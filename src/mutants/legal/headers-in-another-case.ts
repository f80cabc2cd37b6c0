import { send } from '../../mock/http/http-server.ts';
import { legalOperator } from './legal-operator.ts';

export const headersInAnotherCase = legalOperator({
  id: 'headers-in-another-case',
  describes: 'names of headers are in capitals and come in the opposite order',
  legalBecause: 'names of HTTP headers have neither case nor order (RFC 9110 section 5.1 and 5.3)',
  decides: () => ({
    deliver: (reply, incoming, outgoing) => {
      const headers = Object.entries(reply.headers).map(([name, value]) => [name.toUpperCase(), value]);
      send({ ...reply, headers: Object.fromEntries(headers.reverse()) }, incoming, outgoing);
    },
  }),
});
