import { CodedError } from '../basics/coded-error.ts';

/** Why an envelope could not be sealed or opened. */
export type EnvelopeErrorCode =
  | 'too-short'
  | 'not-base64'
  | 'tag-mismatch'
  | 'bad-key-length'
  | 'bad-json'
  | 'wrong-nonce'
  | 'unknown-version';

/** Why an envelope could not be sealed or opened. The message never holds key, token or plaintext. */
export class EnvelopeError extends CodedError<EnvelopeErrorCode> {}
