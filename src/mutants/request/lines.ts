import type { MockRequest } from '../../mock/http/mock-request.ts';
import { plainJson } from '../../mock/http/reply.ts';
import { type Mutant, mutant } from '../mutant.ts';

/** A request with some query strings is a client error. */
function refusingQueries(id: string, describes: string, isRefused: (query: string) => boolean): Mutant {
  return mutant({
    id,
    breaks: ['RF-REQ-12'],
    describes,
    decides: (operator) => ({
      refuseOutright: (request) =>
        isRefused(request.query)
          ? plainJson(400, { message: 'no query is allowed', status: 'client_error' })
          : operator.refuseOutright(request),
    }),
  });
}

/** A bearer whose scheme is spelt in some ways names no client. */
function unreadScheme(id: string, describes: string, isUnread: (scheme: string) => boolean): Mutant {
  return mutant({
    id,
    breaks: ['RF-REQ-13'],
    describes,
    decides: (operator) => ({
      callerOf: (authorization, clients) => {
        const [scheme = ''] = authorization?.split(' ', 1) ?? [];
        const isOther = scheme.toLowerCase() === 'bearer' && isUnread(scheme);
        return isOther ? { kind: 'unknown' } : operator.callerOf(authorization, clients);
      },
    }),
  });
}

function hasBody({ method }: MockRequest): boolean {
  return method === 'POST';
}

/** The query of a request, or the case of its scheme, decides over its outcome. */
export const requestLineMutants: readonly Mutant[] = [
  refusingQueries(
    'query-string-is-refused',
    'a request with a query string is a client error',
    (query) => query !== '',
  ),
  refusingQueries(
    'client-in-the-query-is-refused',
    'a request that names its client in the query string is a client error',
    (query) => query.startsWith('client='),
  ),
  mutant({
    id: 'token-in-the-query-goes-first',
    breaks: ['RF-REQ-12'],
    describes: 'a token in the query string is refreshed instead of the body',
    decides: (operator) => ({
      tokenText: (request) =>
        (hasBody(request) ? new URLSearchParams(request.query).get('token') : null) ??
        operator.tokenText(request),
    }),
  }),
  unreadScheme(
    'scheme-is-case-sensitive',
    'only Bearer is read as a scheme',
    (scheme) => scheme !== 'Bearer',
  ),
  unreadScheme(
    'scheme-in-capitals-is-unknown',
    'the scheme BEARER is unknown to the operator',
    (scheme) => scheme === 'BEARER',
  ),
];
