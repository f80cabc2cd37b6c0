import { freshBytes } from '../../envelope/random-bytes.ts';
import type { IssueDecisions } from './behaviour.ts';

const RESPONSE_KEY_BYTES = 32;

/** Everything new: key, refresh token, advertising token, and times counted from now. */
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
