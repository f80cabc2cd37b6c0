import type { Secret } from '../secret/secret.ts';

/** What a participant holds: an API key and the client secret that belongs to it. */
export type Credentials = {
  apiKey: Secret;
  /** base64 of an AES key, 32 bytes today. */
  clientSecret: Secret;
};
