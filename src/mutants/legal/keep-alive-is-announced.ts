import { send } from '../../mock/http/http-server.ts';
import { legalOperator } from './legal-operator.ts';
import { withHeaders } from './with-headers.ts';

export const keepAliveIsAnnounced = legalOperator({
  id: 'keep-alive-is-announced',
  describes: 'a header says that the connection is kept for two seconds and fifty requests',
  legalBecause: 'the contract does not say how long a connection is kept',
  decides: (operator) => ({
    ...withHeaders(operator, () => ({ connection: 'keep-alive', 'keep-alive': 'timeout=2, max=50' })),
    deliver: (reply, incoming, outgoing) => send(reply, incoming, outgoing),
  }),
});
