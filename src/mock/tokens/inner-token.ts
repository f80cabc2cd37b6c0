import { open, seal } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import type { OperatorKey, OperatorKeys } from '../state/operator-keys.ts';
import { type User, userOf } from '../state/user.ts';
import { zeroed } from './zeroed.ts';

/** The claims of a refresh token about its user. Times are Unix milliseconds. */
export type RefreshClaims = {
  user: User;
  siteId: number;
  privacyBits: number;
  establishedMs: number;
  createdMs: number;
  expiresMs: number;
};

export type InnerReading =
  | { kind: 'claims'; claims: RefreshClaims }
  | { kind: 'unreadable'; layer: 'length' | 'key-id' | 'tag' };

/** The high half of the first byte of every token of an operator in EUID scope. */
export const SCOPE = 1;
const VERSION = 0x70;
const PLAINTEXT_BYTES = 90;
const HEAD_BYTES = 6;
/** Bytes of an inner token: head, initialization vector, plaintext, tag. */
export const INNER_TOKEN_BYTES = HEAD_BYTES + 12 + PLAINTEXT_BYTES + 16;

const OPERATOR = { siteId: 3, type: 1, version: 0, keyId: 0 };

/**
 * The scope in the high half; the kind of identifier and the constant 3 in the low half (contract: EUID email 0x13).
 */
export function typeByte(user: User): number {
  return (SCOPE << 4) | ((user.kind === 'email' ? 0 : 1) << 2) | 3;
}

/** An inner refresh token V3: `type | 0x70 | key id i32 | IV | AES-GCM(90 bytes) | tag`, 124 bytes. */
export function writeInnerToken(claims: RefreshClaims, key: OperatorKey): Buffer {
  const plaintext = zeroed(PLAINTEXT_BYTES);
  plaintext.writeBigInt64BE(BigInt(claims.expiresMs), 0);
  plaintext.writeBigInt64BE(BigInt(claims.createdMs), 8);
  plaintext.writeInt32BE(OPERATOR.siteId, 16);
  plaintext.writeUInt8(OPERATOR.type, 20);
  plaintext.writeInt32BE(OPERATOR.version, 21);
  plaintext.writeInt32BE(OPERATOR.keyId, 25);
  plaintext.writeInt32BE(claims.siteId, 29);
  plaintext.writeInt32BE(claims.privacyBits, 45);
  plaintext.writeBigInt64BE(BigInt(claims.establishedMs), 49);
  plaintext.writeUInt8(typeByte(claims.user), 57);
  claims.user.hash.copy(plaintext, 58);
  const head = zeroed(HEAD_BYTES);
  head.writeUInt8(typeByte(claims.user), 0);
  head.writeUInt8(VERSION, 1);
  head.writeInt32BE(key.id, 2);
  return Buffer.concat([head, seal(plaintext, key.bytes)]);
}

/** The claims of an inner token, or the layer at which it cannot be read. */
export function readInnerToken(bytes: Buffer, keys: OperatorKeys): InnerReading {
  if (bytes.length !== INNER_TOKEN_BYTES || bytes[1] !== VERSION) {
    return { kind: 'unreadable', layer: 'length' };
  }
  const key = keys.find(bytes.readInt32BE(2));
  if (key === undefined) return { kind: 'unreadable', layer: 'key-id' };
  try {
    return { kind: 'claims', claims: claimsOf(open(bytes.subarray(HEAD_BYTES), key.bytes)) };
  } catch (error) {
    if (error instanceof EnvelopeError) return { kind: 'unreadable', layer: 'tag' };
    throw error;
  }
}

function claimsOf(plaintext: Buffer): RefreshClaims {
  const isEmail = ((plaintext.readUInt8(57) >> 2) & 3) === 0;
  return {
    expiresMs: Number(plaintext.readBigInt64BE(0)),
    createdMs: Number(plaintext.readBigInt64BE(8)),
    siteId: plaintext.readInt32BE(29),
    privacyBits: plaintext.readInt32BE(45),
    establishedMs: Number(plaintext.readBigInt64BE(49)),
    user: userOf(isEmail ? 'email' : 'phone', Buffer.from(plaintext.subarray(58, 90))),
  };
}
