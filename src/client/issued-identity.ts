import { aesKeyBytes } from '../contract/aes-key.ts';
import { isBase64 } from '../envelope/base64.ts';
import { Secret } from '../secret/secret.ts';
import { contentOf, type Exchange, statusOf } from './exchange.ts';

/** The parameters of a generate request that say who the user is, and what else the revision wants. */
export type GeneratePayload = Readonly<Record<string, unknown>>;

/** What an operator issued for one user, by generate or by refresh. */
export type IssuedIdentity = {
  user: GeneratePayload;
  advertisingToken: Secret;
  refreshToken: Secret;
  /** Opens the answer to a refresh of `refreshToken`, and no other. */
  responseKey: Secret;
  /** Unix milliseconds; NaN where the operator gave no number. */
  identityExpiresMs: number;
  refreshFromMs: number;
  refreshExpiresMs: number;
  /** Where it came from. */
  exchange: Exchange;
};

/**
 * The identity an answer carries, or undefined where it carries none that can be used further: it
 * takes a refresh token and a key that is one. What else is wrong with it is for the suites to say.
 */
export function identityOf(exchange: Exchange, user: GeneratePayload): IssuedIdentity | undefined {
  if (exchange.response.httpStatus !== 200 || statusOf(exchange) !== 'success') return undefined;
  const body = contentOf(exchange)?.['body'];
  if (typeof body !== 'object' || body === null) return undefined;
  const fields = body as Record<string, unknown>;
  const refreshToken = textOf(fields['refresh_token']);
  const responseKey = textOf(fields['refresh_response_key']);
  if (refreshToken === '' || !isKey(responseKey)) return undefined;
  return {
    user,
    advertisingToken: new Secret('advertising token', textOf(fields['advertising_token'])),
    refreshToken: new Secret('refresh token', refreshToken),
    responseKey: new Secret('response key', responseKey),
    identityExpiresMs: numberOf(fields['identity_expires']),
    refreshFromMs: numberOf(fields['refresh_from']),
    refreshExpiresMs: numberOf(fields['refresh_expires']),
    exchange,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function isKey(text: string): boolean {
  return isBase64(text) && aesKeyBytes.includes(Buffer.from(text, 'base64').length);
}
