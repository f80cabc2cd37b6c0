import { send } from '../http/http-server.ts';
import { emptyReply } from '../http/reply.ts';
import type { TransportDecisions } from './behaviour.ts';

/** The largest body that is read. */
export const BODY_LIMIT_BYTES = 1024 * 1024;

/** Any page may call the endpoint, because the specification allows calls from browsers. */
export const documentedTransport: TransportDecisions = {
  clock: Date.now,
  bodyLimitBytes: BODY_LIMIT_BYTES,
  normalizePath: (path) => path,
  refuseOutright: () => undefined,
  answerUnreadable: () => undefined,
  answerPreflight: () =>
    emptyReply(204, {
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': 'Content-Type, Authorization, X-UID2-Client-Version',
      'access-control-max-age': '600',
    }),
  answerMethod: () => emptyReply(405, { allow: 'POST' }),
  answerUnknownPath: () => ({
    httpStatus: 404,
    headers: { 'content-type': 'text/plain' },
    body: 'no such path',
  }),
  answerTooLarge: () => ({ httpStatus: 413, headers: { 'content-type': 'text/plain' }, body: 'too large' }),
  admitOrigin: () => ({ 'access-control-allow-origin': '*' }),
  lastLook: (reply) => reply,
  deliver: send,
};
