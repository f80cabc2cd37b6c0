import { EnvelopeError } from './envelope-error.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The JSON value of UTF-8 bytes.
 * @throws EnvelopeError `bad-json`
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strictUtf8.decode(bytes));
  } catch {
    throw new EnvelopeError('bad-json', `${bytes.length} bytes that are not JSON in UTF-8`);
  }
}
