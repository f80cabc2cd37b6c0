import { mutant } from '../mutant.ts';

export const connectionIsCutInsteadOfAnError = mutant({
  id: 'connection-is-cut-instead-of-an-error',
  breaks: ['RF-ST-10'],
  describes: 'what should be an error is no answer: the connection is cut',
  decides: (operator) => ({
    deliver: (reply, incoming, outgoing) =>
      reply.httpStatus >= 400 ? void incoming.socket.destroy() : operator.deliver(reply, incoming, outgoing),
  }),
});
