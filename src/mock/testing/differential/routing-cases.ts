import { asks, bearer, type DifferentialCase, generates, refreshes } from './case.ts';

const methods = [
  'GET',
  'PUT',
  'DELETE',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'post',
  'Post',
  'PROPFIND',
  'CONNECT',
];
const rareMethods = ['FOO', 'QUERY', 'SEARCH', 'M-SEARCH', 'LOCK'];
const withoutLength = ['GET', 'HEAD', 'TRACE', 'CONNECT', 'OPTIONS'];
const withBody = ['PUT', 'PATCH', 'post', 'Post'];

const paths = [
  '',
  '/v2',
  '/v2/token/',
  '/v2/token/refresh/',
  '//v2/token/refresh',
  '/v2//token/refresh',
  '/v2/TOKEN/refresh',
  '/v2/token/Refresh',
  '/v2/token/refresh?',
  '/v2/token/refresh#x',
  '/v2/token/refresh.',
  '/v2/token/./refresh',
  '/v2/token/%72efresh',
  '/v2%2Ftoken/refresh',
  '/v2/token/refresh;x',
  '/v2/token/refresh%00',
  '/v2/token/refresh%2f',
  '/v2/token/%2e/refresh',
  '/../v2/token/refresh',
  'v2/token/refresh',
  'http://other.example/v2/token/refresh',
  '*',
  '/v2/token/refresh?a=%',
  '/v2/token/refresh%',
  '/v2/token/validate2',
  '/ops/healthcheck2',
  '/v2/token/refresh\\',
  '/v2/token\\refresh',
  '/v3/token/refresh',
  '/v2/token/refresh+',
  '/%',
  '/v2/token/refresh?%',
];

const pathsOfGenerate = ['generate/', 'generate?x=1', '%67enerate', 'generate/x'].map(
  (end) => `/v2/token/${end}`,
);
const pathsOfGet = ['/v2/token/refresh?x=1', '//v2/token/refresh', '/v2/token/x/../refresh'];

/** Which methods and paths are served. */
export const routingCases: DifferentialCase[] = [
  ...[...methods, ...rareMethods].flatMap((method) =>
    ['/v2/token/generate', '/v2/nothing'].map((path) => {
      const omits = withoutLength.includes(method) ? (['Content-Length'] as const) : [];
      const body = withBody.includes(method) ? 'x' : '';
      return asks(`${method} ${path}`, { method, path, headers: [bearer], omits }, body);
    }),
  ),
  ...paths.map((path) => refreshes(`path ${JSON.stringify(path)}`, { path })),
  ...pathsOfGenerate.map((path) => generates(`path ${path}`, { path })),
  ...pathsOfGet.map((path) =>
    asks(`GET path ${path}`, { method: 'GET', path, headers: [bearer], omits: ['Content-Length'] }),
  ),
];
