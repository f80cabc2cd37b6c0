import { createHash } from 'node:crypto';
import type { IdentityFields } from '../test-caller.ts';
import { type DifferentialCase, refreshes } from './case.ts';

type Damage = (token: string, identity: IdentityFields) => string | Buffer;

function withKeyId(token: string, id: number): string {
  const bytes = Buffer.from(token, 'base64');
  bytes.writeInt32BE(id, 1);
  return bytes.toString('base64');
}

/** Bodies that begin like the oldest layout of an inner token. */
function oldest(bytes: number): string {
  return Buffer.from([2, ...Array.from({ length: bytes - 1 }, () => 0)]).toString('base64');
}

const damages: Record<string, Damage> = {
  T: (token) => token,
  'T LF': (token) => `${token}\n`,
  'T CRLF': (token) => `${token}\r\n`,
  'space T': (token) => ` ${token}`,
  'T space': (token) => `${token} `,
  quoted: (token) => `"${token}"`,
  json: (token) => JSON.stringify({ refresh_token: token }),
  'BOM T': (token) => `\ufeff${token}`,
  'T minus 2': (token) => token.slice(0, -2),
  'T minus 4': (token) => token.slice(0, -4),
  'T plus A': (token) => `${token}A`,
  'T plus AAAA': (token) => `${token}AAAA`,
  TT: (token) => token + token,
  'base64url of T': (token) => Buffer.from(token, 'base64').toString('base64url'),
  'T without padding': (token) => token.replace(/=+$/, ''),
  'percent-encoded T': (token) => encodeURIComponent(token),
  // About one token in 450 has no plus sign: its middle stands for one.
  'plus as space': (token) =>
    token.includes('+') ? token.replaceAll('+', ' ') : `${token.slice(0, 200)} ${token.slice(201)}`,
  'T in lower case': (token) => token.toLowerCase(),
  'T in UTF-16LE': (token) => Buffer.from(token, 'utf16le'),
  'T reversed': (token) => [...token].reverse().join(''),
  'raw bytes of T': (token) => Buffer.from(token, 'base64'),
  'NUL after T': (token) => `${token}\0`,
  'T LF minus 1 (388)': (token) => `${token.slice(0, -1)}\n`,
  'advertising token': (_, identity) => identity.advertising_token,
  'response key': (_, identity) => identity.refresh_response_key,
};

const fixed: Record<string, string | Buffer> = {
  empty: '',
  '388 spaces': ' '.repeat(388),
  '388 =': '='.repeat(388),
  '388 é': 'é'.repeat(388),
  '194 😀': '😀'.repeat(194),
  '388 invalid bytes': Buffer.alloc(388, 0xff),
  '387 A': 'A'.repeat(387),
  '389 A': 'A'.repeat(389),
  '384 A': 'A'.repeat(384),
  '392 A': 'A'.repeat(392),
  '386 A and ==': `${'A'.repeat(386)}==`,
  '387 A and =': `${'A'.repeat(387)}=`,
  '385 A and ===': `${'A'.repeat(385)}===`,
  '388 with = inside': `${'A'.repeat(100)}=${'A'.repeat(287)}`,
  'v2 prefix 24 bytes': oldest(24),
  'v2 prefix 28 bytes': oldest(28),
  'v2 prefix 29 bytes': oldest(29),
  'v2 prefix 40 bytes': oldest(40),
  'v2 prefix, v3 second byte': Buffer.from([2, 0x70, 0, 0]).toString('base64'),
};

const short = ['A', 'AA', 'AA==', 'AAA', 'AAA=', 'AAAA', 'AgAA', 'Ag==', '=', '==', '===', '====', 'A==='];
const keyIds = [1, -1, 12345];

const bodies: Record<string, Damage> = {
  ...damages,
  ...Object.fromEntries(Object.entries(fixed).map(([name, body]) => [name, () => body])),
  ...Object.fromEntries(short.map((body) => [body, () => body])),
  ...Object.fromEntries(keyIds.map((id) => [`T with key id ${id}`, (token) => withKeyId(token, id)])),
  'T with key id min': (token) => withKeyId(token, -(2 ** 31)),
};

const users: Record<string, unknown> = {
  'refresh-optout phone': { phone: '+00000000002' },
  phone: { phone: '+12345678901' },
  phone_hash: { phone_hash: createHash('sha256').update('someone@example.org').digest('base64') },
  'phone 1': { phone: '+00000000001' },
  'optout@unifiedid.com': { email: 'optout@unifiedid.com' },
  'refresh-optout in upper case': { email: 'REFRESH-OPTOUT@EXAMPLE.COM' },
  'refresh-optout with tab': { email: '\trefresh-optout@example.com' },
};

/** Bodies for refresh, with and without a bearer, and users of the token. */
export const tokenCases: DifferentialCase[] = [
  ...Object.entries(bodies).flatMap(([name, damage]) => {
    const body = (identity: IdentityFields) => damage(identity.refresh_token, identity);
    return [refreshes(`body ${name}`, { body }), refreshes(`body ${name}, no key`, { body, headers: [] })];
  }),
  ...Object.entries(users).map(([name, user]) => refreshes(name, { user })),
];
