import { mutant } from '../mutant.ts';

export const connectionIsCutAfterARejection = mutant({
  id: 'connection-is-cut-after-a-rejection',
  breaks: ['RF-SEM-07'],
  alsoBreaks: { 'RF-ST-10': 'bad input that comes next over the connection gets no answer' },
  describes: 'the connection that carried a rejected request is cut on the next one',
  decides: (operator) => {
    const rejected = new WeakSet<object>();
    return {
      deliver: (reply, incoming, outgoing) => {
        if (rejected.has(incoming.socket)) return void incoming.socket.destroy();
        if (reply.httpStatus >= 400) rejected.add(incoming.socket);
        return operator.deliver(reply, incoming, outgoing);
      },
    };
  },
});
