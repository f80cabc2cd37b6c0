import { decodeBase64 } from '../../../envelope/base64.ts';
import { mockCredentials } from '../../state/mock-credentials.ts';
import { bearer, type DifferentialCase, generates, refreshes } from './case.ts';
import type { HeaderLine } from './http-exchange.ts';

const { apiKey, otherSiteApiKey, unprivilegedApiKey, unprivilegedClientSecret } = mockCredentials;

function authorization(value: string): HeaderLine[] {
  return [['Authorization', value]];
}

const none: HeaderLine[] = [];
const garbage = authorization('Bearer garbage');
const unprivileged = authorization(`Bearer ${unprivilegedApiKey}`);
const lowerCase = authorization(`bearer ${apiKey}`);

const headers: Record<string, HeaderLine[]> = {
  none,
  garbage,
  'no scheme': authorization(apiKey),
  Basic: authorization(`Basic ${apiKey}`),
  'lower-case bearer': lowerCase,
  BEARER: authorization(`BEARER ${apiKey}`),
  'two spaces': authorization(`Bearer  ${apiKey}`),
  tab: authorization(`Bearer\t${apiKey}`),
  'trailing space': authorization(`Bearer ${apiKey} `),
  'trailing word': authorization(`Bearer ${apiKey} x`),
  'comma after': authorization(`Bearer ${apiKey},`),
  empty: authorization(''),
  'Bearer alone': authorization('Bearer'),
  'Bearer and space': authorization('Bearer '),
  'key in lower case': authorization(`Bearer ${apiKey.toLowerCase()}`),
  'truncated key': authorization(`Bearer ${apiKey.slice(0, -1)}`),
  AUTHORIZATION: [['AUTHORIZATION', `Bearer ${apiKey}`]],
  authorization: [['authorization', `Bearer ${apiKey}`]],
  'twice the same': [bearer, bearer],
  'good then bad': [bearer, ...authorization('Bearer x')],
  'bad then good': [...authorization('Bearer x'), bearer],
  unprivileged,
  quoted: authorization(`Bearer "${apiKey}"`),
  'Bearer:': authorization(`Bearer: ${apiKey}`),
  'Proxy-Authorization': [['Proxy-Authorization', `Bearer ${apiKey}`]],
  'scheme glued': authorization(`Bearer${apiKey}`),
  'non-ASCII key': authorization('Bearer é'),
  'leading space': authorization(`  Bearer ${apiKey}`),
};

/** Callers of generate, and of refresh with a token, with 388 characters, and with four characters. */
export const authorizationCases: DifferentialCase[] = [
  ...Object.entries(headers).flatMap(([name, lines]) => [
    generates(`auth ${name}`, { headers: lines }),
    refreshes(`auth ${name}`, { headers: lines }),
    refreshes(`auth ${name}, 388 wrong`, { headers: lines, body: () => 'A'.repeat(388) }),
    refreshes(`auth ${name}, short wrong`, { headers: lines, body: () => 'abcd' }),
  ]),
  generates('auth of unprivileged with its secret', {
    headers: unprivileged,
    key: decodeBase64(unprivilegedClientSecret),
  }),
  refreshes('auth of another site', { headers: authorization(`Bearer ${otherSiteApiKey}`) }),
  ...Object.entries({ none, unprivileged }).flatMap(([name, lines]) => [
    generates(`auth ${name}, empty body`, { headers: lines, body: () => '' }),
    generates(`auth ${name}, bad body`, { headers: lines, body: () => '!' }),
  ]),
  ...Object.entries({ none, garbage, 'lower-case bearer': lowerCase }).map(([name, lines]) =>
    refreshes(`refresh-optout, auth ${name}`, {
      user: { email: 'refresh-optout@example.com' },
      headers: lines,
    }),
  ),
];
