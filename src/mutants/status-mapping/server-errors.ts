import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { emptyReply, refusal } from '../../mock/http/reply.ts';
import { because, type Mutant, mutant } from '../mutant.ts';
import { sendingErrors } from '../sending-errors.ts';

/** An operator that sends the errors for bodies of some lengths with HTTP 500, and their status as it should be. */
function failingAtLengths(
  operator: Behaviour,
  isFailing: (bytes: number) => boolean,
): Pick<Behaviour, 'sendRefusal'> {
  return sendingErrors(operator, (reply, _, { request }) =>
    isFailing(request.body.length) ? { ...reply, httpStatus: 500 } : reply,
  );
}

/** Bad input makes the operator fail. */
export const serverErrorMutants: readonly Mutant[] = [
  mutant({
    id: 'garbage-is-500',
    breaks: ['RF-ST-10', 'RF-ST-01'],
    describes: 'a body that is not base64 makes the operator fail',
    decides: (operator) => ({
      refuseToken: (token, caller) =>
        token.layer === 'base64'
          ? refusal('unknown', 'the operator failed')
          : operator.refuseToken(token, caller),
    }),
  }),
  mutant({
    id: 'short-body-is-500',
    breaks: ['RF-ST-10'],
    alsoBreaks: because('a documented status comes with HTTP 500', 'RF-ST-02'),
    describes: 'a body too short to be a token gets the right status with HTTP 500',
    decides: (operator) => failingAtLengths(operator, (bytes) => bytes > 0 && bytes < 8),
  }),
  mutant({
    id: 'odd-length-is-500',
    breaks: ['RF-ST-10'],
    alsoBreaks: because('a documented status comes with HTTP 500', 'RF-ST-02', 'RF-ST-05', 'GN-ST-01'),
    describes: 'a body of odd length that is not a token gets the right status with HTTP 500',
    decides: (operator) => failingAtLengths(operator, (bytes) => bytes % 2 === 1),
  }),
  mutant({
    id: 'garbage-is-503-in-json',
    breaks: ['RF-ST-10', 'RF-ST-02'],
    alsoBreaks: because('generate answers a short body in the same way', 'GN-ST-01'),
    describes: 'a body that is not a token gets its status with HTTP 503, in JSON of the contract',
    decides: (operator) =>
      sendingErrors(operator, (reply, _, { request }) =>
        request.body.length < 64 ? { ...reply, httpStatus: 503 } : reply,
      ),
  }),
  mutant({
    id: 'large-body-is-500',
    breaks: ['RF-ST-10'],
    describes: 'a body over the size limit makes the operator fail',
    decides: () => ({ answerTooLarge: () => emptyReply(500) }),
  }),
  mutant({
    id: 'connection-is-cut-instead-of-an-error',
    breaks: ['RF-ST-10'],
    describes: 'the operator cuts the connection where it should send an error',
    decides: (operator) => ({
      deliver: (reply, incoming, outgoing) =>
        reply.httpStatus >= 400
          ? void incoming.socket.destroy()
          : operator.deliver(reply, incoming, outgoing),
    }),
  }),
];
