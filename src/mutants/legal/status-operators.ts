import { plainJson, type Refusal, refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const CONCEALED =
  'RF-OPT-02 and RF-OPT-06 forbid telling of the opt-out and issuing an identity, and leave the error open';

/** An operator that answers a caller without authorization with this refusal when the user has opted out. */
function concealedOptOut(id: string, describes: string, instead: Refusal): LegalOperator {
  return legalOperator({
    id,
    describes: `without authorization a refresh for a user who has opted out ${describes}`,
    legalBecause: CONCEALED,
    decides: () => ({ concealOptOut: (caller) => (isAuthorized(caller) ? undefined : instead) }),
  });
}

/** Operators that choose an unusual one among several legal answers. */
export const statusOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'unknown-bearers-are-ignored',
    describes: 'a refresh is served when its bearer names no enabled client',
    legalBecause:
      'RF-REQ-10 and RF-SEM-05 only record this, and RF-ST-09 judges nothing where HTTP 401 never occurs',
    decides: () => ({ refuseCaller: () => undefined }),
  }),
  legalOperator({
    id: 'other-schemes-are-ignored',
    describes:
      'a refresh with another scheme than Bearer is served; a bearer that names no client is refused',
    legalBecause: 'RF-REQ-10 only records the answers to such headers',
    decides: (operator) => ({
      callerOf: (authorization, clients) =>
        operator.callerOf(/^bearer\b/i.test(authorization ?? '') ? authorization : undefined, clients),
    }),
  }),
  concealedOptOut(
    'opt-out-concealed-as-expired',
    'gets expired_token',
    refusal('expired_token', 'the refresh token has expired'),
  ),
  concealedOptOut(
    'opt-out-concealed-as-unauthorized',
    'gets HTTP 401',
    refusal('unauthorized', 'an API key is needed for this'),
  ),
  legalOperator({
    id: 'opt-out-before-expiry',
    describes: 'a refresh reports the opt-out when its token has expired and its user has opted out',
    legalBecause: 'RF-SEM-06 only records which of the two is reported',
    decides: (operator) => ({
      sendRefusal: (refusal, situation) => {
        const { caller, request, state } = situation;
        if (refusal.status !== 'expired_token') return operator.sendRefusal(refusal, situation);
        const token = operator.readToken(operator.tokenText(request), state.keys);
        if (token.kind !== 'token' || !operator.isOptedOut(token.claims, situation)) {
          return operator.sendRefusal(refusal, situation);
        }
        const { user } = token.claims;
        const concealed = operator.concealOptOut(caller);
        if (concealed !== undefined) return operator.sendRefusal(concealed, situation);
        const keys = { user, tokenKey: token.responseKey };
        return operator.sealOptOut(operator.optOutAnswer(user), situation, keys);
      },
    }),
  }),
  legalOperator({
    id: 'altered-without-bearer-is-unauthorized',
    describes: 'without authorization an altered token gets HTTP 401',
    legalBecause: 'RF-ST-07 forbids invalid_token only, and RF-ST-09 allows unauthorized with a message',
    decides: (operator) => ({
      refuseToken: (token, caller) =>
        isAuthorized(caller) || token.layer === 'body' || token.layer === 'base64'
          ? operator.refuseToken(token, caller)
          : refusal('unauthorized', 'an API key is needed to learn more'),
    }),
  }),
  legalOperator({
    id: 'white-space-is-trimmed',
    describes: 'white space around a token is ignored, and so is a byte order mark',
    legalBecause:
      'RF-ST-05 is about bodies that cannot be a token; this body contains the whole token, unaltered',
    decides: (operator) => ({ tokenText: (request) => operator.tokenText(request).trim() }),
  }),
  legalOperator({
    id: 'large-bodies-are-client-errors',
    describes: 'a body of over four kibibytes is a client_error for every caller',
    legalBecause: 'RF-ST-05 asks for client_error when the body cannot be a token; RF-ST-10 forbids a 5xx',
    decides: () => ({
      bodyLimitBytes: 4_096,
      answerTooLarge: () => plainJson(400, { message: 'the body is too large', status: 'client_error' }),
    }),
  }),
  legalOperator({
    id: 'insufficient-consent-without-message',
    describes: 'an answer about insufficient consent has a status and no message',
    legalBecause: 'GN-ST-01 does not judge whether an answer of generate has a message',
    revisions: ['2023-08'],
    decides: () => ({
      insufficientConsentAnswer: () => ({ status: 'insufficient_user_consent' }),
    }),
  }),
];
