import { refusal } from '../http/reply.ts';
import { isAuthorized } from '../state/clients.ts';
import { readRefreshToken } from '../tokens/refresh-token.ts';
import type { RefreshDecisions } from './behaviour.ts';
import { testIdentities } from './test-identities.ts';

/**
 * The page's status table, read literally: only authorized callers get invalid_token and optout, other callers get
 * client_error; every caller gets expired_token for an expired token; an Authorization header without an enabled client
 * is unauthorized.
 */
export const documentedRefresh: RefreshDecisions = {
  tokenText: (request) => request.body.toString('utf8'),
  callerOf: (authorization, clients) => clients.callerOf(authorization),
  refuseCaller: (caller) =>
    caller.kind === 'none' || isAuthorized(caller)
      ? undefined
      : refusal('unauthorized', 'the Authorization header does not belong to an enabled client'),
  readToken: readRefreshToken,
  refuseToken: (token, caller) => {
    if (token.layer === 'body')
      return refusal('client_error', 'the body is empty; it must be a refresh token');
    return isAuthorized(caller)
      ? refusal('invalid_token', 'the body is not a refresh token of this operator')
      : refusal('client_error', 'the request cannot be served');
  },
  isExpired: (claims, nowMs) => nowMs > claims.expiresMs,
  refuseExpired: () => refusal('expired_token', 'the refresh token has expired'),
  isOptedOut: (claims, { state }) =>
    state.optOuts.has(claims.user.id) || testIdentities[state.revision].optOutAtRefresh.has(claims.user.id),
  concealOptOut: (caller) =>
    isAuthorized(caller) ? undefined : refusal('client_error', 'the request cannot be served'),
};
