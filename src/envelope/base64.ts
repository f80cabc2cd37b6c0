import { EnvelopeError } from './envelope-error.ts';

const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Whether text is base64 of RFC 4648 §4: standard alphabet, padded, no white space. */
export function isBase64(text: string): boolean {
  return isCanonical(text, Buffer.from(text, 'base64')) || (text.length % 4 === 0 && STANDARD.test(text));
}

// A text that decodes and encodes to itself is base64; this check is ten times as fast.
function isCanonical(text: string, bytes: Buffer): boolean {
  return bytes.toString('base64') === text;
}

/**
 * The bytes of standard, padded base64.
 * @throws EnvelopeError `not-base64`; Node's own decoder skips characters that it does not know.
 */
export function decodeBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (!isCanonical(text, bytes) && !isBase64(text)) {
    throw new EnvelopeError('not-base64', `${text.length} characters that are not standard, padded base64`);
  }
  return bytes;
}

/** Standard, padded base64 of bytes. */
export function encodeBase64(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  return (Buffer.isBuffer(bytes) ? bytes : Buffer.from(buffer, byteOffset, byteLength)).toString('base64');
}
