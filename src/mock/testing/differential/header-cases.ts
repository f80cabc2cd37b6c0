import { asks, bearer, type DifferentialCase, generates, refreshes } from './case.ts';

const origins = [
  'https://x.example',
  'null',
  '',
  'garbage',
  'http://127.0.0.1',
  'https://x.example:8443',
  'https://x.example/',
  'file://',
  'chrome-extension://abc',
  'https://é.example',
  'HTTPS://X.EXAMPLE',
  'https://a.b https://c.d',
];

/** Headers that come with a refresh. */
const values: Record<string, readonly string[]> = {
  Accept: ['application/json', '*/*', 'application/octet-stream', 'garbage', ''],
  'Accept-Encoding': ['deflate', 'br', '*'],
  Origin: origins,
  Expect: ['100-continue', '100-Continue', ''],
  Connection: ['keep-alive', 'Upgrade', 'CLOSE'],
  'X-UID2-Client-Version': ['java-1'],
  'X-Forwarded-For': ['1.2.3.4'],
  'X-Forwarded-Proto': ['https'],
  Referer: ['https://r.example'],
  'Content-Encoding': ['gzip', 'identity', 'br'],
  Cookie: ['a=b'],
  Range: ['bytes=0-3'],
  'Transfer-Encoding': ['identity', 'gzip'],
  Upgrade: ['websocket'],
  Host: ['other.example'],
  TE: ['trailers'],
  'X-Long': ['y'.repeat(7000)],
  Date: ['x'],
  'User-Agent': [''],
  X_Under: ['1'],
};

const omits = ['Content-Length'] as const;
const PATH = '/v2/token/refresh';

function ofOrigin(origin: string): DifferentialCase[] {
  const headers = [['Origin', origin]] as const;
  const preflight = (method: string) =>
    asks(`preflight origin ${origin} for ${method}`, {
      method: 'OPTIONS',
      path: PATH,
      headers: [...headers, ['Access-Control-Request-Method', method]],
      omits,
    });
  return [
    generates(`header Origin: ${origin}`, { headers: [bearer, ...headers] }),
    generates(`header Origin: ${origin}, 401`, { headers }),
    ...['POST', 'DELETE', ''].map(preflight),
    asks(`GET with origin ${origin}`, { method: 'GET', path: PATH, headers, omits }),
    asks(`GET unknown with origin ${origin}`, { method: 'GET', path: '/x', headers, omits }),
  ];
}

const fromElsewhere = ['Origin', 'https://x.example'] as const;

/** Headers of all kinds, and pages of another origin. */
export const headerCases: DifferentialCase[] = [
  ...Object.entries(values).flatMap(([name, each]) =>
    each.map((value) =>
      refreshes(`header ${name}: ${value}`.slice(0, 70), { headers: [bearer, [name, value]] }),
    ),
  ),
  ...origins.flatMap(ofOrigin),
  asks('preflight unknown path', {
    method: 'OPTIONS',
    path: '/x',
    headers: [
      fromElsewhere,
      ['Access-Control-Request-Method', 'POST'],
      ['Access-Control-Request-Headers', 'authorization, x-y'],
    ],
    omits,
  }),
  asks('OPTIONS with origin only', { method: 'OPTIONS', path: PATH, headers: [fromElsewhere], omits }),
  asks('HEAD with origin', { method: 'HEAD', path: PATH, headers: [fromElsewhere], omits }),
];
