import type { Issue } from '../behaviour/behaviour.ts';
import { writeAdvertisingToken } from '../tokens/advertising-token.ts';
import type { RefreshClaims } from '../tokens/inner-token.ts';
import { writeRefreshToken } from '../tokens/refresh-token.ts';

export type IssuedIdentity = {
  /** The six fields of an answer's body */
  identity: Record<string, unknown>;
  responseKey: Buffer;
};

/** A new identity for a user; site, privacy bits and the time of first consent are copied. */
export function issueIdentity(
  issue: Issue,
  inherited: Pick<RefreshClaims, 'siteId' | 'privacyBits' | 'establishedMs'>,
): IssuedIdentity {
  const { operator, state, nowMs } = issue.situation;
  const times = operator.times(nowMs, state.lifetimes, issue);
  const responseKey = operator.responseKey(issue);
  const claims: RefreshClaims = {
    user: operator.userOfIssue(issue),
    siteId: inherited.siteId,
    privacyBits: inherited.privacyBits,
    establishedMs: inherited.establishedMs,
    createdMs: nowMs,
    expiresMs: nowMs + state.lifetimes.refreshMs,
  };
  const keys = { master: state.keys.active('master', nowMs), site: state.keys.active('site', nowMs) };
  const advertising = writeAdvertisingToken(claims, nowMs + state.lifetimes.identityMs, keys, state.salt);
  const refresh = writeRefreshToken(claims, responseKey, operator.refreshKey(state.keys, nowMs));
  const fields = {
    advertising_token: operator.advertisingToken(advertising, issue),
    refresh_token: operator.refreshToken(refresh, issue),
    identity_expires: times.identity_expires,
    refresh_expires: times.refresh_expires,
    refresh_from: times.refresh_from,
    refresh_response_key: responseKey,
  };
  return { identity: operator.identity(fields, issue), responseKey: Buffer.from(responseKey, 'base64') };
}
