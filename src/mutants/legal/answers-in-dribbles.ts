import { setTimeout as wait } from 'node:timers/promises';
import { legalOperator } from './legal-operator.ts';

const PIECES = 5;
const PAUSE_MS = 2;

export const answersInDribbles = legalOperator({
  id: 'answers-in-dribbles',
  describes: 'a body comes in five pieces with pauses in between',
  legalBecause: 'the contract does not say how HTTP frames an answer',
  decides: () => ({
    deliver: async (reply, incoming, outgoing) => {
      const body = incoming.method === 'HEAD' ? Buffer.alloc(0) : Buffer.from(reply.body);
      outgoing.writeHead(reply.httpStatus, reply.headers);
      outgoing.flushHeaders();
      const bytes = Math.ceil(body.length / PIECES);
      for (let at = 0; at < body.length; at += bytes) {
        outgoing.write(body.subarray(at, at + bytes));
        await wait(PAUSE_MS);
      }
      outgoing.end();
    },
  }),
});
