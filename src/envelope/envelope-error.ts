export type EnvelopeErrorCode =
  | 'too-short'
  | 'not-base64'
  | 'tag-mismatch'
  | 'bad-key-length'
  | 'bad-json'
  | 'wrong-nonce'
  | 'unknown-version';

/** Why an envelope could not be sealed or opened. The message never holds key, token or plaintext. */
export class EnvelopeError extends Error {
  readonly code: EnvelopeErrorCode;

  constructor(code: EnvelopeErrorCode, message: string) {
    super(message);
    this.name = 'EnvelopeError';
    this.code = code;
  }
}
