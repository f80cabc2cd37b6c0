import { aesKeyBytes } from '../contract/aes-key.ts';
import type { Input } from '../contract/inputs.ts';
import { isBase64 } from '../envelope/base64.ts';
import { Secret } from '../secret/secret.ts';
import { contentOf, type Exchange, statusOf } from './exchange.ts';

/** The parameters of a generate request: the user's identifier and the other parameters of the revision. */
export type GeneratePayload = Readonly<Record<string, unknown>>;

/** The identity that an operator issued for one user, by generate or refresh. */
export type IssuedIdentity = {
  user: GeneratePayload;
  advertisingToken: Secret;
  refreshToken: Secret;
  /** Opens only the answer to a refresh of `refreshToken`. */
  responseKey: Secret;
  /** Unix milliseconds; NaN if the operator gave no number. */
  identityExpiresMs: number;
  refreshFromMs: number;
  refreshExpiresMs: number;
  /** The class of its refresh token, as waivers name it, where that is another than an issued one. */
  input?: Input;
  /** The exchange that issued it. */
  exchange: Exchange;
};

/**
 * The identity in an answer, or undefined if it cannot be used: it needs a refresh token and a valid key. The suites
 * judge everything else.
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
