import { send } from '../../mock/http/http-server.ts';
import { legalOperator } from './legal-operator.ts';
import { withHeaders } from './with-headers.ts';

export const connectionIsClosed = legalOperator({
  id: 'connection-is-closed',
  describes: 'the connection is closed after each answer',
  legalBecause: 'HTTP lets a server close a connection after any answer (RFC 9112 section 9.6)',
  decides: (operator) => ({
    ...withHeaders(operator, () => ({ connection: 'close' })),
    // Closing is a matter of the socket.
    deliver: (reply, incoming, outgoing) => send(reply, incoming, outgoing),
  }),
});
