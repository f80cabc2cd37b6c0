import { createHash } from 'node:crypto';
import type { UserKind } from '../../contract/identifiers.ts';

/** One person in the operator's records; an address and its hash are the same user. */
export type User = {
  kind: UserKind;
  /** SHA-256 of the normalized address or phone number, 32 bytes */
  hash: Buffer;
  /** Equal if and only if the users are equal */
  id: string;
};

const PHONE = /^\+\d{10,15}$/;
const HASH = /^[A-Za-z0-9+/]{43}=$/;
const HASH_BYTES = 32;

/** The normalized form of an address, which has a name, one `@` and a domain; undefined for other text. */
export function normalizeEmail(text: string): string | undefined {
  const parts = text.trim().toLowerCase().split('@');
  const [local = '', domain = ''] = parts;
  if (parts.length !== 2 || local === '' || domain === '') return undefined;
  // Normalization page: Gmail ignores dots and everything after a plus sign.
  if (domain !== 'gmail.com') return `${local}@${domain}`;
  const name = local.replaceAll('.', '').replace(/\+.*$/s, '');
  return name === '' ? undefined : `${name}@${domain}`;
}

export function userOfEmail(text: string): User | undefined {
  const normalized = normalizeEmail(text);
  return normalized === undefined ? undefined : userOfNormalized('email', normalized);
}

export function userOfPhone(text: string): User | undefined {
  return PHONE.test(text) ? userOfNormalized('phone', text) : undefined;
}

/** @param text standard base64 of the 32 bytes, 44 characters */
export function userOfHash(kind: UserKind, text: string): User | undefined {
  return HASH.test(text) ? userOf(kind, Buffer.from(text, 'base64')) : undefined;
}

export function userOf(kind: UserKind, hash: Buffer): User {
  if (hash.length !== HASH_BYTES)
    throw new RangeError(`a user's hash must have 32 bytes, but this one has ${hash.length}`);
  return { kind, hash, id: `${kind}:${hash.toString('base64')}` };
}

function userOfNormalized(kind: UserKind, normalized: string): User {
  return userOf(kind, createHash('sha256').update(normalized, 'utf8').digest());
}
