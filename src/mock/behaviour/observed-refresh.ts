import { type Refusal, refusal } from '../http/reply.ts';
import type { Caller } from '../state/clients.ts';
import type { UnreadableToken } from '../tokens/refresh-token.ts';
import type { RefreshDecisions } from './behaviour.ts';
import { documentedRefresh } from './documented-refresh.ts';
import { textOfBody } from './observed-content-type.ts';
import { readObservedToken } from './observed-token.ts';
import { testIdentities } from './test-identities.ts';

function messageOf388(token: UnreadableToken): string | undefined {
  switch (token.layer) {
    case 'base64':
      return 'Invalid body: Body is not valid base64.';
    case 'key-id':
      return `Invalid key: Generator of this token (Key ID: ${token.keyId}) does not exist.`;
    case 'tag':
    case 'inner-token':
      return 'Invalid data: Check encryption method and encryption key.';
    default:
      return undefined;
  }
}

/**
 * The refusal for a caller with the key of a listed client, enabled or not; other callers get one undocumented error.
 */
function toldToClients(caller: Caller, told: Refusal): Refusal {
  return caller.kind === 'client' ? told : refusal('error', 'Error refreshing token');
}

/** Refresh as in the recorded exchanges: no 401, two undocumented statuses, opt-outs disclosed to every caller. */
export const observedRefresh: RefreshDecisions = {
  ...documentedRefresh,
  tokenText: (request) => textOfBody(request) ?? '',
  // Exactly one space: a bearer after two spaces belongs to no client.
  callerOf: (authorization, clients) =>
    authorization !== undefined && /^Bearer {2}/i.test(authorization)
      ? { kind: 'unknown' }
      : clients.callerOf(authorization),
  refuseCaller: () => undefined,
  readToken: readObservedToken,
  refuseToken: (token, caller) => {
    if (token.layer === 'unhandled') return refusal('unknown', 'Unknown error while refreshing token v2');
    const message = messageOf388(token);
    if (message !== undefined) return refusal('client_error', message);
    return toldToClients(caller, refusal('invalid_token', 'Invalid Token presented'));
  },
  refuseExpired: (caller) => toldToClients(caller, refusal('expired_token', 'Expired Token presented')),
  // In every revision, because today's operator has only today's test identities.
  isOptedOut: (claims, { state }) =>
    state.optOuts.has(claims.user.id) || testIdentities['2026-07'].optOutAtRefresh.has(claims.user.id),
  concealOptOut: () => undefined,
};
