import { mutant } from '../mutant.ts';

export const errorsAs405 = mutant({
  id: 'errors-as-405',
  breaks: ['RF-REQ-01'],
  alsoBreaks: {
    'RF-ST-02': 'a client_error comes with HTTP 405',
    'GN-ST-01': 'a client_error comes with HTTP 405',
  },
  describes: 'a rejected POST is answered as if POST were not served',
  decides: (operator) => ({
    lastLook: (reply, request) =>
      request.method === 'POST' && reply.httpStatus === 400
        ? { ...operator.lastLook(reply, request), httpStatus: 405 }
        : operator.lastLook(reply, request),
  }),
});
