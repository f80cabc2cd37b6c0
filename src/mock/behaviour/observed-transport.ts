import { emptyReply, type Headers, type Reply } from '../http/reply.ts';
import type { TransportDecisions } from './behaviour.ts';
import { documentedTransport } from './documented-transport.ts';
import { failOverContentType } from './observed-content-type.ts';
import { hasBrokenEscape, normalizedPath } from './observed-path.ts';

const ALLOWED_HEADERS = [
  'X-UID2-Client-Version',
  'Access-Control-Request-Method',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Headers',
  'Content-Type',
].join(',');

/** Text without a content type, as in answers of the operator's web server. */
function plainText(httpStatus: number, body: string): Reply {
  return { httpStatus, headers: {}, body };
}

/** HTTP as in the recorded exchanges. */
export const observedTransport: TransportDecisions = {
  ...documentedTransport,
  normalizePath: normalizedPath,
  refuseOutright: ({ headers, path, query }) => {
    if (headers['origin'] === '') {
      return { ...plainText(403, 'Forbidden'), reasonPhrase: 'CORS Rejected - Invalid origin' };
    }
    if (hasBrokenEscape(path) || hasBrokenEscape(query)) return plainText(400, 'Bad Request');
    return path.startsWith('/') ? undefined : plainText(404, 'Not Found');
  },
  answerUnreadable: failOverContentType,
  answerPreflight: () =>
    emptyReply(204, {
      'access-control-allow-methods': 'GET,POST,OPTIONS',
      'access-control-allow-headers': ALLOWED_HEADERS,
    }),
  answerMethod: (request) => emptyReply(405, request.method === 'HEAD' ? {} : { allow: 'POST' }),
  answerUnknownPath: ({ method }) => ({
    httpStatus: 404,
    headers: method === 'HEAD' ? {} : { 'content-type': 'text/html; charset=utf-8' },
    body: '<html><body><h1>Resource not found</h1></body></html>',
  }),
  answerTooLarge: () => ({
    ...plainText(413, 'Request Too Long'),
    reasonPhrase: 'Request Entity Too Large',
  }),
  admitOrigin: (request, reply) => {
    const origin = request.headers['origin'];
    const headers: Headers = origin === undefined ? {} : { 'access-control-allow-origin': origin };
    return reply.httpStatus === 204 ? headers : { vary: 'origin', ...headers };
  },
};
