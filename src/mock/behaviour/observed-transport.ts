import { emptyReply, type Headers } from '../http/reply.ts';
import type { TransportDecisions } from './behaviour.ts';
import { documentedTransport } from './documented-transport.ts';

const ALLOWED_HEADERS = [
  'X-UID2-Client-Version',
  'Access-Control-Request-Method',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Headers',
  'Content-Type',
].join(',');

/** HTTP as the recorded exchanges show it. */
export const observedTransport: TransportDecisions = {
  ...documentedTransport,
  normalizePath: (path) => {
    const slashes = path.replace(/\/{2,}/g, '/');
    return slashes.length > 1 && slashes.endsWith('/') ? slashes.slice(0, -1) : slashes;
  },
  answerPreflight: () =>
    emptyReply(204, {
      'access-control-allow-methods': 'GET,POST,OPTIONS',
      'access-control-allow-headers': ALLOWED_HEADERS,
    }),
  answerMethod: (request) => emptyReply(405, request.method === 'HEAD' ? {} : { allow: 'POST' }),
  answerUnknownPath: () => ({
    httpStatus: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<html><body><h1>Resource not found</h1></body></html>',
  }),
  answerTooLarge: () => ({ httpStatus: 413, headers: {}, body: 'Request Too Long' }),
  admitOrigin: (request, reply) => {
    const origin = request.headers['origin'];
    const headers: Headers = origin === undefined ? {} : { 'access-control-allow-origin': origin };
    return reply.httpStatus === 204 ? headers : { vary: 'origin', ...headers };
  },
};
