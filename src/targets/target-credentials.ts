import type { Credentials } from '../client/credentials.ts';
import { Secret } from '../secret/secret.ts';
import type { PlainCredentials } from './target.ts';

/** Credentials as secrets. */
export function toCredentials(plain: PlainCredentials): Credentials {
  return {
    apiKey: new Secret('API key', plain.apiKey),
    clientSecret: new Secret('client secret', plain.clientSecret),
  };
}
