import { isUnixMs } from '../answers/unix-time.ts';
import type { Model, ModelToken, ModelUser } from './model-state.ts';

/** What the contract says a refresh must come to. */
export type Predicted = 'success' | 'optout' | 'expired_token' | 'no identity';

/** A token may expire on its way to the operator. */
const MARGIN_MS = 2_000;

/**
 * The outcome of refreshing a token, or undefined where the contract leaves it open.
 * @param hasBearer whether the request carries the API key of the (possibly disabled) client
 */
export function predict(
  model: Model,
  user: ModelUser,
  token: Pick<ModelToken, 'expiresMs'>,
  hasBearer: boolean,
  nowMs: number,
): Predicted | undefined {
  // What does not say plausibly when it expires is for RF-BODY-03 to judge, and may have expired or not.
  if (!isUnixMs(token.expiresMs)) return user.hasOptedOut ? 'no identity' : undefined;
  const isExpired = nowMs > token.expiresMs;
  const isAboutToExpire = !isExpired && token.expiresMs - nowMs < MARGIN_MS;
  // Expired and opted out at once is RF-SEM-06: either is right, an identity is not.
  if ((isExpired || isAboutToExpire) && user.hasOptedOut) return 'no identity';
  if (user.hasOptedOut) return hasBearer && !model.isClientDisabled ? 'optout' : 'no identity';
  // What a bearer does that names no enabled client is RF-REQ-10 and RF-SEM-05: recorded, not judged.
  if (hasBearer && model.isClientDisabled) return undefined;
  if (isAboutToExpire) return undefined;
  if (!isExpired) return 'success';
  return hasBearer ? 'expired_token' : 'no identity';
}
