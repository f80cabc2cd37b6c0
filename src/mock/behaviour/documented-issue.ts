import { freshBytes } from '../../envelope/random-bytes.ts';
import type { IssueDecisions } from './behaviour.ts';

const RESPONSE_KEY_BYTES = 32;

/** Issues a new key, refresh token and advertising token, with times counted from now. */
export const documentedIssue: IssueDecisions = {
  times: (nowMs, lifetimes) => ({
    identity_expires: nowMs + lifetimes.identityMs,
    refresh_from: nowMs + lifetimes.refreshFromMs,
    refresh_expires: nowMs + lifetimes.refreshMs,
  }),
  responseKey: () => freshBytes(RESPONSE_KEY_BYTES).toString('base64'),
  userOfIssue: (issue) => issue.user,
  refreshKey: (keys, nowMs) => keys.active('refresh', nowMs),
  refreshToken: (fresh) => fresh,
  advertisingToken: (fresh) => fresh,
  identity: (fields) => fields,
};
