import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { because, type Mutant, mutant } from '../mutant.ts';
import { sendingErrors } from '../sending-errors.ts';

/** An operator that sends errors of this status without a message. */
function withoutMessage(operator: Behaviour, status: string): Pick<Behaviour, 'message'> {
  return {
    message: (refusal, request) =>
      refusal.status === status ? undefined : operator.message(refusal, request),
  };
}

/** An error has no proper message, or a message that says too much. */
export const messageMutants: readonly Mutant[] = [
  mutant({
    id: 'error-without-message',
    breaks: ['RF-ST-03'],
    alsoBreaks: because('unauthorized has no message either', 'RF-ST-09'),
    describes: 'an error has no message',
    decides: () => ({ message: () => undefined }),
  }),
  mutant({
    id: 'error-with-empty-message',
    breaks: ['RF-ST-03'],
    alsoBreaks: because('the message of unauthorized is empty too', 'RF-ST-09'),
    describes: 'the message of an error is empty',
    decides: () => ({ message: () => '' }),
  }),
  mutant({
    id: 'message-of-white-space',
    breaks: ['RF-ST-03'],
    alsoBreaks: because('the message of unauthorized says as little', 'RF-ST-09'),
    describes: 'the message of an error is white space',
    decides: () => ({ message: () => ' \t\n' }),
  }),
  mutant({
    id: 'expired-without-message',
    breaks: ['RF-ST-03'],
    describes: 'expired_token comes without a message',
    decides: (operator) => withoutMessage(operator, 'expired_token'),
  }),
  mutant({
    id: 'unauthorized-without-message',
    breaks: ['RF-ST-09', 'RF-ST-03'],
    describes: 'a 401 has no message',
    decides: (operator) => withoutMessage(operator, 'unauthorized'),
  }),
  mutant({
    id: 'message-is-an-object',
    breaks: ['RF-ST-03'],
    alsoBreaks: because('the message of unauthorized is not a string either', 'RF-ST-09'),
    describes: 'the message of an error is an object',
    decides: (operator) =>
      sendingErrors(operator, (reply, { status, reason }) => ({
        ...reply,
        body: JSON.stringify({ message: { text: reason }, status }),
      })),
  }),
  mutant({
    id: 'token-in-the-message',
    breaks: ['RF-ST-12'],
    describes: 'the message of an error repeats what was sent',
    decides: () => ({
      message: (refusal, request) => `${refusal.reason}: ${request.body.toString('utf8')}`,
    }),
  }),
  mutant({
    id: 'stack-trace-in-the-message',
    breaks: ['RF-ST-12'],
    describes: 'the message of an error is a stack trace',
    decides: () => ({ message: (refusal) => String(new Error(refusal.reason).stack) }),
  }),
];
