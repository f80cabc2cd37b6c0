import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { sendingConcealedOptOuts } from '../concealed-opt-out.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

/** A request without authorization is told that its token is invalid, or is not told that it has expired. */
export const tokenConcealmentMutants: readonly Mutant[] = [
  mutant({
    id: 'invalid-token-told-to-everyone',
    breaks: ['RF-ST-07'],
    alsoBreaks: because('a body that cannot be a token is client_error without authorization', 'RF-ST-05'),
    describes: 'an invalid token is invalid_token without authorization too',
    decides: (operator) => ({
      refuseToken: (token, caller) =>
        token.layer === 'body'
          ? operator.refuseToken(token, caller)
          : refusal('invalid_token', 'not a token of this operator'),
    }),
  }),
  mutant({
    id: 'altered-token-told-to-everyone',
    breaks: ['RF-ST-07'],
    describes: 'an altered token is invalid_token without authorization too',
    decides: (operator) => ({
      refuseToken: (token, caller) =>
        token.layer === 'tag'
          ? refusal('invalid_token', 'the token was altered')
          : operator.refuseToken(token, caller),
    }),
  }),
  mutant({
    id: 'expired-is-invalid-token',
    breaks: ['RF-ST-08'],
    describes: 'an expired token is treated as an invalid one',
    decides: () => ({
      refuseExpired: (caller) =>
        refusal(isAuthorized(caller) ? 'invalid_token' : 'client_error', 'the token cannot be used'),
    }),
  }),
  mutant({
    id: 'expired-concealed-without-bearer',
    breaks: ['RF-ST-08'],
    describes: 'an expired token without authorization is client_error',
    decides: (operator) => ({
      refuseExpired: (caller) =>
        isAuthorized(caller)
          ? operator.refuseExpired(caller)
          : refusal('client_error', 'the token cannot be used'),
    }),
  }),
];

/** The error that conceals an opt-out is written in a wrong way. */
export const concealedOptOutMutants: readonly Mutant[] = [
  mutant({
    id: 'concealed-opt-out-without-message',
    breaks: ['RF-ST-03'],
    describes: 'the error that conceals an opt-out has no message',
    decides: (operator) =>
      sendingConcealedOptOuts(operator, (reply) => ({
        ...reply,
        body: JSON.stringify({ status: reply.status }),
      })),
  }),
  mutant({
    id: 'concealed-opt-out-as-text',
    breaks: ['RF-ST-11'],
    describes: 'the error that conceals an opt-out is declared as plain text',
    decides: (operator) =>
      sendingConcealedOptOuts(operator, (reply) => ({ ...reply, headers: { 'content-type': 'text/plain' } })),
  }),
  mutant({
    id: 'concealed-opt-out-as-html',
    breaks: ['RF-ST-12'],
    alsoBreaks: {
      ...because('an HTML page is not JSON', 'RF-ENC-03'),
      ...because('an HTML page is declared as text/html', 'RF-ST-11'),
    },
    describes: 'the error that conceals an opt-out is an HTML page',
    decides: (operator) =>
      sendingConcealedOptOuts(operator, (reply) => ({
        ...reply,
        headers: { 'content-type': 'text/html' },
        body: '<html><body>refused</body></html>',
      })),
  }),
  mutant({
    id: 'concealed-opt-out-repeats-the-token',
    breaks: ['RF-ST-12'],
    describes: 'the error that conceals an opt-out repeats the token that was sent',
    decides: (operator) =>
      sendingConcealedOptOuts(operator, (reply, { request }) => ({
        ...reply,
        body: JSON.stringify({ status: reply.status, message: `refused: ${request.body.toString('utf8')}` }),
      })),
  }),
];
