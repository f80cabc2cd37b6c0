import { legalOperator } from './legal-operator.ts';

export const answersInChunks = legalOperator({
  id: 'answers-in-chunks',
  describes: 'a body comes in chunks, without a content length',
  legalBecause: 'the contract does not say how HTTP frames an answer',
  decides: () => ({
    deliver: (reply, incoming, outgoing) => {
      const isBodiless = incoming.method === 'HEAD' || reply.httpStatus === 204;
      outgoing.writeHead(reply.httpStatus, reply.headers);
      if (!isBodiless && reply.body.length > 0) outgoing.write(reply.body);
      outgoing.end();
    },
  }),
});
