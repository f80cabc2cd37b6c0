import type { OperatorKeys } from '../state/operator-keys.ts';
import { readInnerToken, typeByte } from '../tokens/inner-token.ts';
import {
  REFRESH_TOKEN_CHARS,
  readRefreshTokenBytes,
  type TokenReading,
  unreadable,
} from '../tokens/refresh-token.ts';
import { decodeLenientBase64 } from './lenient-base64.ts';

const V2 = 0x02;
const V2_KEY_ID_AT = 25;
const V3 = 0x70;
const V3_KEY_ID_AT = 2;
/** The bits of scope and kind of identifier in the first byte of an inner token. */
const SCOPE_AND_KIND = 0x1c;

/**
 * The observed operator decides by length: 388 characters are a refresh token of any scope; anything else is read as an
 * inner token alone, which often makes the operator fail.
 */
export function readObservedToken(text: string, keys: OperatorKeys): TokenReading {
  const bytes = decodeLenientBase64(text);
  if (text.length !== REFRESH_TOKEN_CHARS) return readAlone(bytes, keys);
  return bytes === undefined ? unreadable('base64') : readRefreshTokenBytes(bytes, keys);
}

/** The second byte gives the layout, or otherwise the first byte. A body of one byte has no second byte. */
function readAlone(bytes: Buffer | undefined, keys: OperatorKeys): TokenReading {
  if (bytes === undefined || bytes.length === 0) return unreadable('length');
  if (bytes.length === 1) return unreadable('unhandled');
  if (bytes[1] === V3) return readUnderKey(bytes, V3_KEY_ID_AT, keys);
  return bytes[0] === V2 ? readUnderKey(bytes, V2_KEY_ID_AT, keys) : unreadable('length');
}

/** The operator notices an unknown key. It does not expect a body that ends before its key id or does not open. */
function readUnderKey(bytes: Buffer, keyIdAt: number, keys: OperatorKeys): TokenReading {
  if (bytes.length < keyIdAt + 4) return unreadable('unhandled');
  if (keys.find(bytes.readInt32BE(keyIdAt)) === undefined) return unreadable('length');
  const inner = readInnerToken(bytes, keys);
  if (inner.kind === 'unreadable') return unreadable('unhandled');
  const isOfItsUser = ((bytes.readUInt8(0) ^ typeByte(inner.claims.user)) & SCOPE_AND_KIND) === 0;
  if (!isOfItsUser) return unreadable('length');
  return { kind: 'token', claims: inner.claims, responseKey: Buffer.alloc(0), isSealed: false };
}
