import { createHash } from 'node:crypto';
import { seal } from '../../envelope/envelope.ts';
import type { OperatorKey } from '../state/operator-keys.ts';
import { type RefreshClaims, typeByte } from './inner-token.ts';
import { zeroed } from './zeroed.ts';

const VERSION = 0x80;
const OPERATOR_BYTES = 13;
const SITE_BYTES = 36;
const ADVERTISING_ID_BYTES = 33;

/** The keys of an advertising token: for its outer part and for the part about the user. */
export type AdvertisingKeys = { master: OperatorKey; site: OperatorKey };

/**
 * An advertising token V4: `type | 0x80 | master key id i32 | IV | AES-GCM(outer) | tag` in base64url without
 * padding, 219 characters (the advertising id has 33 bytes: the type, then 32 of a salted hash).
 * @param identityExpiresMs Unix milliseconds
 */
export function writeAdvertisingToken(
  claims: RefreshClaims,
  identityExpiresMs: number,
  keys: AdvertisingKeys,
  salt: Buffer,
): string {
  const site = zeroed(SITE_BYTES + ADVERTISING_ID_BYTES);
  site.writeInt32BE(claims.siteId, 0);
  site.writeInt32BE(claims.privacyBits, 16);
  site.writeBigInt64BE(BigInt(claims.establishedMs), 20);
  site.writeBigInt64BE(BigInt(claims.createdMs), 28);
  site.writeUInt8(typeByte(claims.user), SITE_BYTES);
  createHash('sha256')
    .update(salt)
    .update(claims.user.hash)
    .digest()
    .copy(site, SITE_BYTES + 1);
  const outerHead = zeroed(16 + OPERATOR_BYTES + 4);
  outerHead.writeBigInt64BE(BigInt(identityExpiresMs), 0);
  outerHead.writeBigInt64BE(BigInt(claims.createdMs), 8);
  outerHead.writeInt32BE(keys.site.id, 16 + OPERATOR_BYTES);
  const outer = Buffer.concat([outerHead, seal(site, keys.site.bytes)]);
  const head = zeroed(6);
  head.writeUInt8(typeByte(claims.user), 0);
  head.writeUInt8(VERSION, 1);
  head.writeInt32BE(keys.master.id, 2);
  return Buffer.concat([head, seal(outer, keys.master.bytes)]).toString('base64url');
}
