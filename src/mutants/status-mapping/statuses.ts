import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { plainJson, refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { readRefreshTokenBytes, type UnreadableToken } from '../../mock/tokens/refresh-token.ts';
import { because, type Mutant, mutant } from '../mutant.ts';
import { sendingErrors } from '../sending-errors.ts';

const NOT_LISTED = 'a status that the page does not list says nothing';

/** An operator that answers a token with this status when it finds a fault on one of these layers. */
function callingFaults(
  operator: Behaviour,
  layers: readonly UnreadableToken['layer'][],
  status: string,
): Pick<Behaviour, 'refuseToken'> {
  return {
    refuseToken: (token, caller) =>
      layers.includes(token.layer)
        ? refusal(status, 'the token cannot be used')
        : operator.refuseToken(token, caller),
  };
}

/** An error has another status than the one that is right for its cause. */
export const statusMutants: readonly Mutant[] = [
  mutant({
    id: 'undocumented-status',
    breaks: ['RF-ST-01'],
    alsoBreaks: because(NOT_LISTED, 'RF-ST-04', 'RF-ST-05'),
    describes: 'a bad token without authorization gets a status that the page does not list',
    decides: (operator) => ({
      refuseToken: (token, caller) =>
        isAuthorized(caller) ? operator.refuseToken(token, caller) : refusal('error', 'something is wrong'),
      httpStatusOf: (status) => (status === 'error' ? 400 : operator.httpStatusOf(status)),
    }),
  }),
  mutant({
    id: 'errors-are-capitalised',
    breaks: ['RF-ST-01'],
    alsoBreaks: because(
      NOT_LISTED,
      'RF-ST-04',
      'RF-ST-05',
      'RF-ST-06',
      'RF-ST-08',
      'RF-ST-09',
      'RF-REQ-07',
      'GN-AUTH-01',
      'GN-IN-01',
      'GN-IN-02',
      'GN-IN-03',
      'GN-ST-01',
    ),
    describes: 'the status of an error begins with a capital letter',
    decides: (operator) =>
      sendingErrors(operator, (reply, { status, reason }) => {
        const capitalised = status.charAt(0).toUpperCase() + status.slice(1);
        return { ...reply, body: JSON.stringify({ message: reason, status: capitalised }) };
      }),
  }),
  mutant({
    id: 'unauthorized-by-another-name',
    breaks: ['RF-ST-09'],
    alsoBreaks: because(
      'client_error stands where unauthorized is right',
      'RF-REQ-07',
      'RF-ST-02',
      'GN-AUTH-01',
      'GN-ST-01',
    ),
    describes: 'a 401 says client_error',
    decides: (operator) =>
      sendingErrors(operator, (reply, { status, reason }) =>
        status === 'unauthorized' ? plainJson(401, { message: reason, status: 'client_error' }) : reply,
      ),
  }),
  mutant({
    id: 'empty-body-is-invalid-token',
    breaks: ['RF-ST-04'],
    describes: 'an empty body with a valid bearer is invalid_token',
    decides: (operator) => ({
      refuseToken: (token, caller) =>
        token.layer === 'body' && isAuthorized(caller)
          ? refusal('invalid_token', 'the body is empty')
          : operator.refuseToken(token, caller),
    }),
  }),
  mutant({
    id: 'empty-body-is-expired',
    breaks: ['RF-ST-04'],
    describes: 'an empty body is expired_token',
    decides: (operator) => callingFaults(operator, ['body'], 'expired_token'),
  }),
  mutant({
    id: 'garbage-is-expired',
    breaks: ['RF-ST-05'],
    describes: 'a body that cannot be a token is expired_token',
    decides: (operator) => callingFaults(operator, ['base64', 'length'], 'expired_token'),
  }),
  mutant({
    id: 'garbage-is-unauthorized',
    breaks: ['RF-ST-05'],
    describes: 'a body that is not base64 is unauthorized',
    decides: (operator) => callingFaults(operator, ['base64'], 'unauthorized'),
  }),
  mutant({
    id: 'altered-is-client-error',
    breaks: ['RF-ST-06'],
    describes: 'an altered token with a valid bearer is client_error',
    decides: (operator) => callingFaults(operator, ['tag'], 'client_error'),
  }),
  mutant({
    id: 'altered-is-expired',
    breaks: ['RF-ST-06'],
    describes: 'an altered token is expired_token',
    decides: (operator) => callingFaults(operator, ['tag'], 'expired_token'),
  }),
  mutant({
    id: 'unknown-key-id-is-client-error',
    breaks: ['RF-ST-06'],
    describes: 'a token that names an unknown key is client_error, with a valid bearer too',
    decides: (operator) => callingFaults(operator, ['key-id'], 'client_error'),
  }),
  mutant({
    id: 'scope-is-ignored',
    breaks: ['RF-ST-06'],
    alsoBreaks: because('an altered token yields an identity', 'RF-ST-13'),
    describes: 'a token whose scope was altered is refreshed',
    decides: (operator) => ({
      readToken: (text, keys) => {
        const reading = operator.readToken(text, keys);
        const isScope = reading.kind === 'unreadable' && reading.layer === 'scope';
        return isScope ? readRefreshTokenBytes(Buffer.from(text, 'base64'), keys) : reading;
      },
    }),
  }),
];
