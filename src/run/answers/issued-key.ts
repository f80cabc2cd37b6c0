import { aesKeyBytes } from '../../contract/aes-key.ts';
import { isBase64 } from '../../envelope/base64.ts';

/** What is wrong with the form of a response key, in a few words that repeat nothing of it; undefined if nothing is. */
export function faultOfKey(key: string): string | undefined {
  if (!isBase64(key)) return `${key.length} characters that are not standard base64`;
  const { length } = Buffer.from(key, 'base64');
  return aesKeyBytes.includes(length) ? undefined : `base64 of ${length} bytes`;
}

/** The form that a response key must have, for a failure's message. */
export const formOfKey = `standard, padded base64 of ${aesKeyBytes.join(', ')} bytes`;
