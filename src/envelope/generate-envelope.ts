import { timingSafeEqual } from 'node:crypto';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { open, seal } from './envelope.ts';
import { EnvelopeError } from './envelope-error.ts';
import { type ReadJson, readJson } from './json.ts';

/** Length of the nonce in the envelopes of generate. */
export const NONCE_BYTES = 8;
const VERSION = 1;
const TIMESTAMP_BYTES = 8;

/** The sealed content of requests and answers of `POST /v2/token/generate`. */
export type GenerateMessage = {
  /** Unix milliseconds of the sender's clock. */
  timestampMs: number;
  /** 8 bytes chosen by the publisher; the operator echoes them. */
  nonce: Uint8Array;
  payload: unknown;
} & Pick<ReadJson, 'repeatedMembers'>;

function frame(message: GenerateMessage): Buffer {
  const timestamp = Buffer.alloc(TIMESTAMP_BYTES);
  timestamp.writeBigInt64BE(BigInt(Math.trunc(message.timestampMs)));
  return Buffer.concat([timestamp, message.nonce, Buffer.from(JSON.stringify(message.payload), 'utf8')]);
}

function unframe(plaintext: Buffer): GenerateMessage {
  const headBytes = TIMESTAMP_BYTES + NONCE_BYTES;
  if (plaintext.length < headBytes) {
    throw new EnvelopeError('too-short', `${plaintext.length} bytes cannot hold a timestamp and a nonce`);
  }
  const { value, ...more } = readJson(plaintext.subarray(headBytes));
  return {
    timestampMs: Number(plaintext.readBigInt64BE(0)),
    nonce: plaintext.subarray(TIMESTAMP_BYTES, headBytes),
    payload: value,
    ...more,
  };
}

/** base64 of `version (1) | IV | AES-GCM(timestamp i64, nonce, JSON) | tag`, under the client secret. */
export function sealGenerateRequest(message: GenerateMessage, key: Uint8Array, version = VERSION): string {
  return encodeBase64(Buffer.concat([Buffer.from([version]), seal(frame(message), key)]));
}

/**
 * @throws EnvelopeError `not-base64`, `unknown-version`, `too-short`, `tag-mismatch`, `bad-json`
 */
export function openGenerateRequest(text: string, key: Uint8Array): GenerateMessage {
  const bytes = decodeBase64(text);
  if (bytes.length === 0) throw new EnvelopeError('too-short', 'no bytes');
  if (bytes[0] !== VERSION) {
    throw new EnvelopeError('unknown-version', `envelope version ${bytes[0]}, expected ${VERSION}`);
  }
  return unframe(open(bytes.subarray(1), key));
}

/** base64 of `IV | AES-GCM(timestamp i64, nonce, JSON) | tag`, under the client secret. */
export function sealGenerateResponse(message: GenerateMessage, key: Uint8Array): string {
  return encodeBase64(seal(frame(message), key));
}

/**
 * An answer of generate, whichever request it belongs to.
 * @throws EnvelopeError `not-base64`, `too-short`, `tag-mismatch`, `bad-json`
 */
export function unsealGenerateResponse(text: string, key: Uint8Array): GenerateMessage {
  return unframe(open(decodeBase64(text), key));
}

/**
 * @param nonce the nonce of the request
 * @throws EnvelopeError `not-base64`, `too-short`, `tag-mismatch`, `bad-json`, `wrong-nonce`
 */
export function openGenerateResponse(text: string, key: Uint8Array, nonce: Uint8Array): GenerateMessage {
  const message = unsealGenerateResponse(text, key);
  if (!timingSafeEqual(message.nonce, nonce)) {
    throw new EnvelopeError('wrong-nonce', 'the answer carries a different nonce than the request');
  }
  return message;
}
