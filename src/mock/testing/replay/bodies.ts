import { randomBytes } from 'node:crypto';
import type { IdentityFields } from '../test-caller.ts';

function flip(token: string, byte: number): string {
  const bytes = Buffer.from(token, 'base64');
  bytes.writeUInt8(bytes.readUInt8(byte) ^ 1, byte);
  return bytes.toString('base64');
}

/** The malformed bodies by their names in the recording, made from a fresh identity. */
export const malformedBodies: Record<string, (identity: IdentityFields) => string | Buffer> = {
  empty: () => '',
  'one-space': () => ' ',
  'AA==': () => 'AA==',
  'not-base64': () => '!!! not base64 !!!',
  json: ({ refresh_token }) => JSON.stringify({ refresh_token }),
  form: ({ refresh_token }) => `token=${encodeURIComponent(refresh_token)}`,
  newline: ({ refresh_token }) => `${refresh_token}\n`,
  crlf: ({ refresh_token }) => `${refresh_token}\r\n`,
  'leading-space': ({ refresh_token }) => ` ${refresh_token}`,
  quoted: ({ refresh_token }) => `"${refresh_token}"`,
  'percent-encoded': ({ refresh_token }) => encodeURIComponent(refresh_token),
  base64url: ({ refresh_token }) => refresh_token.replaceAll('+', '-').replaceAll('/', '_'),
  'plus-as-space': ({ refresh_token }) => refresh_token.replaceAll('+', ' '),
  'truncated-4': ({ refresh_token }) => refresh_token.slice(0, -4),
  'truncated-1': ({ refresh_token }) => refresh_token.slice(0, -1),
  half: ({ refresh_token }) => refresh_token.slice(0, 194),
  'extra-4': ({ refresh_token }) => `${refresh_token}AAAA`,
  twice: ({ refresh_token }) => refresh_token + refresh_token,
  '388-A': () => 'A'.repeat(388),
  '388-random': () => randomBytes(291).toString('base64'),
  '388-not-base64': () => '!'.repeat(388),
  '388-utf8': () => 'é'.repeat(194),
  '168-A': () => 'A'.repeat(168),
  '364-A': () => 'A'.repeat(364),
  '100-A': () => 'A'.repeat(100),
  '4-A': () => 'AAAA',
  '3-A': () => 'AAA',
  '1-A': () => 'A',
  'flip-scope': ({ refresh_token }) => flip(refresh_token, 0),
  'flip-keyid': ({ refresh_token }) => flip(refresh_token, 4),
  'flip-keyid-high': ({ refresh_token }) => flip(refresh_token, 1),
  'flip-iv': ({ refresh_token }) => flip(refresh_token, 6),
  'flip-ct': ({ refresh_token }) => flip(refresh_token, 40),
  'flip-tag': ({ refresh_token }) => flip(refresh_token, 290),
  lowercase: ({ refresh_token }) => refresh_token.toLowerCase(),
  'advertising-token': ({ advertising_token }) => advertising_token,
  'response-key': ({ refresh_response_key }) => refresh_response_key,
  'null-bytes': () => Buffer.alloc(388),
  html: () => '<script>alert(1)</script>',
};
