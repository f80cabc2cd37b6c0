import { type CipherGCMTypes, createCipheriv, createDecipheriv } from 'node:crypto';
import { aesKeyBytes } from '../contract/aes-key.ts';
import { EnvelopeError } from './envelope-error.ts';
import { freshBytes } from './random-bytes.ts';

/** Length of the initialization vector at the beginning of an envelope (encryption page of the specification). */
export const IV_BYTES = 12;
/** Length of the authentication tag at the end of an envelope. */
export const TAG_BYTES = 16;

const cipherNames: ReadonlyMap<number, CipherGCMTypes> = new Map(
  aesKeyBytes.map((bytes) => [bytes, `aes-${bytes * 8}-gcm` as CipherGCMTypes]),
);

function cipherFor(key: Uint8Array): CipherGCMTypes {
  const name = cipherNames.get(key.length);
  if (name !== undefined) return name;
  throw new EnvelopeError(
    'bad-key-length',
    `an AES key has 16, 24 or 32 bytes, but this one has ${key.length}`,
  );
}

/**
 * AES-GCM in the contract's layout: `IV (12 bytes) | ciphertext | tag (16 bytes)`.
 * @param iv given only for fixed vectors; random otherwise
 * @throws EnvelopeError `bad-key-length`
 */
export function seal(plaintext: Uint8Array, key: Uint8Array, iv: Uint8Array = freshBytes(IV_BYTES)): Buffer {
  const cipher = createCipheriv(cipherFor(key), key, iv);
  const ciphertext = cipher.update(plaintext);
  // GCM has no padding: nothing more comes out.
  cipher.final();
  return Buffer.concat([iv, ciphertext, cipher.getAuthTag()]);
}

/**
 * The plaintext of `IV | ciphertext | tag`.
 * @throws EnvelopeError `bad-key-length`, `too-short`, `tag-mismatch`
 */
export function open(sealed: Uint8Array, key: Uint8Array): Buffer {
  const algorithm = cipherFor(key);
  if (sealed.length < IV_BYTES + TAG_BYTES) {
    throw new EnvelopeError(
      'too-short',
      `${sealed.length} bytes cannot hold an initialization vector and a tag (${IV_BYTES + TAG_BYTES})`,
    );
  }
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const plaintext = decipher.update(sealed.subarray(IV_BYTES, tagAt));
  try {
    decipher.final();
    return plaintext;
  } catch {
    throw new EnvelopeError(
      'tag-mismatch',
      'the authentication tag does not match: sealed with another key, or altered',
    );
  }
}
