import { encodeBase64 } from '../../envelope/base64.ts';
import { open, seal } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import type { OperatorKey, OperatorKeys } from '../state/operator-keys.ts';
import { type RefreshClaims, readInnerToken, SCOPE, writeInnerToken } from './inner-token.ts';
import { zeroed } from './zeroed.ts';

/** The result of reading a text as a refresh token. */
export type TokenReading =
  | { kind: 'token'; claims: RefreshClaims; responseKey: Buffer; isSealed: boolean }
  | UnreadableToken;

/** Not a token of this operator; `layer` is the first layer that shows it. */
export type UnreadableToken = {
  kind: 'unreadable';
  layer: 'body' | 'base64' | 'length' | 'scope' | 'key-id' | 'tag' | 'inner-token' | 'unhandled';
  /** The key id in the token, if no key has that id. */
  keyId?: number;
};

/** Characters of a refresh token whose inner token is V3 and whose response key has 32 bytes. */
export const REFRESH_TOKEN_CHARS = 388;
const HEAD_BYTES = 5;
const SCOPE_BYTE = SCOPE << 4;

/** base64 of `scope | key id i32 | IV | AES-GCM({refresh_response_key, refresh_token}) | tag`. */
export function writeRefreshToken(claims: RefreshClaims, responseKey: string, key: OperatorKey): string {
  const content = JSON.stringify({
    refresh_response_key: responseKey,
    refresh_token: encodeBase64(writeInnerToken(claims, key)),
  });
  const head = zeroed(HEAD_BYTES);
  head.writeUInt8(SCOPE_BYTE, 0);
  head.writeInt32BE(key.id, 1);
  return encodeBase64(Buffer.concat([head, seal(Buffer.from(content), key.bytes)]));
}

/** Reads a refresh token strictly: standard base64, this operator's scope, a known key, nothing altered. */
export function readRefreshToken(text: string, keys: OperatorKeys): TokenReading {
  if (text === '') return unreadable('body');
  const bytes = Buffer.from(text, 'base64');
  // Base64 with unused last bits set decodes to the same bytes, but it is not the issued text.
  if (encodeBase64(bytes) !== text) return unreadable('base64');
  if (bytes.length < HEAD_BYTES + 28) return unreadable('length');
  if (bytes[0] !== SCOPE_BYTE) return unreadable('scope');
  return readRefreshTokenBytes(bytes, keys);
}

/** Reads the bytes of a refresh token of any scope. */
export function readRefreshTokenBytes(bytes: Buffer, keys: OperatorKeys): TokenReading {
  const keyId = bytes.readInt32BE(1);
  const key = keys.find(keyId);
  if (key === undefined) return { kind: 'unreadable', layer: 'key-id', keyId };
  const content = openContent(bytes, key);
  if (content === undefined) return unreadable('tag');
  if (typeof content !== 'object' || content === null) return unreadable('inner-token');
  const { refresh_response_key: responseKey, refresh_token: innerToken } = content as Record<string, unknown>;
  if (typeof responseKey !== 'string' || typeof innerToken !== 'string') return unreadable('inner-token');
  const inner = readInnerToken(Buffer.from(innerToken, 'base64'), keys);
  if (inner.kind === 'unreadable') return unreadable('inner-token');
  return {
    kind: 'token',
    claims: inner.claims,
    responseKey: Buffer.from(responseKey, 'base64'),
    isSealed: true,
  };
}

/** What opens under a key of this operator is its own JSON, and needs none of the checks for a caller's. */
function openContent(bytes: Buffer, key: OperatorKey): unknown {
  try {
    return JSON.parse(open(bytes.subarray(HEAD_BYTES), key.bytes).toString('utf8'));
  } catch (error) {
    if (error instanceof EnvelopeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function unreadable(layer: UnreadableToken['layer']): UnreadableToken {
  return { kind: 'unreadable', layer };
}
