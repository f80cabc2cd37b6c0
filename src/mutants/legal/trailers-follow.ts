import { legalOperator } from './legal-operator.ts';

export const trailersFollow = legalOperator({
  id: 'trailers-follow',
  describes: 'a trailer follows the body',
  legalBecause: 'the contract does not say how HTTP frames an answer (RFC 9110 section 6.5)',
  decides: (operator) => ({
    deliver: (reply, incoming, outgoing) => {
      const isBodiless = incoming.method === 'HEAD' || reply.httpStatus === 204;
      if (isBodiless) return operator.deliver(reply, incoming, outgoing);
      outgoing.writeHead(reply.httpStatus, { ...reply.headers, trailer: 'Server-Timing' });
      outgoing.write(reply.body);
      outgoing.addTrailers({ 'Server-Timing': 'app;dur=3' });
      outgoing.end();
    },
  }),
});
