import { createHash } from 'node:crypto';
import type { UserKind } from '../../contract/identifiers.ts';
import { type User, userOf } from '../state/user.ts';
import { decodeLenientBase64 } from './lenient-base64.ts';

const HASH_BYTES = 32;
const HASH_CHARS = 44;
const HEX = /^[0-9A-Fa-f]{64}$/;

/**
 * The user of an address as the observed operator normalizes it: spaces before the `@` and at the end are removed, and
 * other white space counts as a letter. Only ASCII capitals become small letters.
 */
export function observedUserOfEmail(text: string): User | undefined {
  const [local, domain, ...more] = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).split('@');
  if (local === undefined || domain === undefined || more.length > 0) return undefined;
  const host = domain.replace(/ +$/, '');
  const whole = local.replaceAll(' ', '');
  const name = host === 'gmail.com' ? whole.replace(/\+.*$/s, '').replaceAll('.', '') : whole;
  if (name === '' || host === '') return undefined;
  return userOf('email', sha256(`${name}@${host}`));
}

/**
 * The user of a hash: 64 hexadecimal digits, or any 44 characters of base64. If they do not decode to 32 bytes, the
 * operator hashes them into a separate user.
 */
export function observedUserOfHash(kind: UserKind, text: string): User | undefined {
  if (HEX.test(text)) return userOf(kind, Buffer.from(text, 'hex'));
  const bytes = text.length === HASH_CHARS ? decodeLenientBase64(text) : undefined;
  if (bytes === undefined) return undefined;
  return userOf(kind, bytes.length === HASH_BYTES ? bytes : sha256(bytes));
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}
