import type { OperatorKeys } from '../state/operator-keys.ts';
import { readInnerToken } from '../tokens/inner-token.ts';
import {
  REFRESH_TOKEN_CHARS,
  readRefreshTokenBytes,
  type TokenReading,
  unreadable,
} from '../tokens/refresh-token.ts';
import { decodeLenientBase64 } from './lenient-base64.ts';

const OLDEST_LAYOUT = 0x02;
const OLDEST_LAYOUT_HEAD_BYTES = 21;

/**
 * The observed operator goes by length: 388 characters are a refresh token, whatever its scope; anything else
 * is tried as an inner token alone, of which some short bodies make it fail inside.
 */
export function readObservedToken(text: string, keys: OperatorKeys): TokenReading {
  const bytes = decodeLenientBase64(text);
  if (text.length !== REFRESH_TOKEN_CHARS) return readAlone(bytes, keys);
  return bytes === undefined ? unreadable('base64') : readRefreshTokenBytes(bytes, keys);
}

function readAlone(bytes: Buffer | undefined, keys: OperatorKeys): TokenReading {
  if (bytes === undefined || bytes.length === 0) return unreadable('length');
  const isTooShortToTell = bytes.length === 1;
  const isTooShortForOldest = bytes[0] === OLDEST_LAYOUT && bytes.length < OLDEST_LAYOUT_HEAD_BYTES;
  if (isTooShortToTell || isTooShortForOldest) return unreadable('unhandled');
  const inner = readInnerToken(bytes, keys);
  if (inner.kind === 'unreadable') return unreadable('length');
  return { kind: 'token', claims: inner.claims, responseKey: Buffer.alloc(0), isSealed: false };
}
