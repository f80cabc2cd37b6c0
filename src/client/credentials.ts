import type { Secret } from '../secret/secret.ts';

/** The credentials of a participant: an API key and its client secret. */
export type Credentials = {
  apiKey: Secret;
  /** base64 of an AES key, 32 bytes today. */
  clientSecret: Secret;
};
