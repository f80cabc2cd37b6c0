import { open } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { type GenerateMessage, NONCE_BYTES } from '../../envelope/generate-envelope.ts';
import type { MockRequest } from '../http/mock-request.ts';
import { type Refusal, refusal } from '../http/reply.ts';
import { decodeLenientBase64 } from './lenient-base64.ts';
import { parseLenientJson } from './lenient-json.ts';
import { isOctetStream, textOfBody } from './observed-content-type.ts';

const VERSION = 1;
const TIMESTAMP_BYTES = 8;
const HEAD_BYTES = TIMESTAMP_BYTES + NONCE_BYTES;
const SHORTEST_BYTES = 1 + 12 + HEAD_BYTES + 16;
const PAGE = 'https://euid.eu/docs/getting-started/gs-encryption-decryption';
const SEE_PAGE = `See ${PAGE} for details on the request envelope format.`;
const UNENCRYPTED =
  'Invalid body: The request body is unencrypted JSON. It must be an encrypted request envelope. ' +
  `See ${PAGE}#encryption-and-decryption-code-examples for encryption and decryption code examples.`;

/** Whether an envelope is raw bytes, and is answered in raw bytes. Base64 is also accepted with octet-stream. */
export function isSentAsBytes(request: MockRequest): boolean {
  if (!isOctetStream(request) || request.body.length === 0) return false;
  return decodeLenientBase64(request.body.toString('latin1')) === undefined;
}

/** The envelope in base64, whether it was sent as base64 or as bytes. */
export function observedEnvelopeText(request: MockRequest): string {
  return isSentAsBytes(request) ? request.body.toString('base64') : (textOfBody(request) ?? '');
}

/** The message of an envelope, or the first error in it; a payload that is not JSON is undefined. */
export function openObservedEnvelope(text: string, clientSecret: Buffer): GenerateMessage | Refusal {
  if (text === '') return refused('Body is missing.');
  const bytes = decodeLenientBase64(text);
  if (isJsonObject(bytes?.toString('utf8') ?? text)) return refusal('client_error', UNENCRYPTED);
  if (bytes === undefined) return refused(`Body is not valid base64. ${SEE_PAGE}`);
  if (bytes.length < SHORTEST_BYTES) return refused(`Body too short. Check encryption method. ${SEE_PAGE}`);
  const version = bytes.readInt8(0);
  if (version !== VERSION) {
    return refused(
      `Invalid request envelope format version: received ${version}, must be ${VERSION}. ${SEE_PAGE}`,
    );
  }
  try {
    return messageOf(open(bytes.subarray(1), clientSecret));
  } catch (error) {
    if (error instanceof EnvelopeError) return refused(`Check encryption key (ClientSecret). ${SEE_PAGE}`);
    throw error;
  }
}

function messageOf(plaintext: Buffer): GenerateMessage {
  return {
    timestampMs: Number(plaintext.readBigInt64BE(0)),
    nonce: plaintext.subarray(TIMESTAMP_BYTES, HEAD_BYTES),
    payload: plaintext.length === HEAD_BYTES ? {} : jsonOf(plaintext.subarray(HEAD_BYTES).toString('utf8')),
  };
}

function isJsonObject(text: string): boolean {
  if (!/^\s*[{/]/.test(text)) return false;
  const value = jsonOf(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonOf(text: string): unknown {
  try {
    return parseLenientJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refused(what: string): Refusal {
  return refusal('client_error', `Invalid body: ${what}`);
}
