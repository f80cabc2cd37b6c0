import type { IssuedIdentity } from '../../client/issued-identity.ts';
import { isUnixMs } from '../answers/unix-time.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';

/**
 * Milliseconds until an identity's refresh token expires, 0 when it has.
 * @param nowMs the operator's time, Unix milliseconds
 * @throws NotTestable when it does not say plausibly when that is, which is for RF-BODY-03 to judge
 */
export function lifetimeLeftMs(
  { refreshExpiresMs }: Pick<IssuedIdentity, 'refreshExpiresMs'>,
  nowMs: number,
): number {
  if (!isUnixMs(refreshExpiresMs)) {
    throw new NotTestable('needs to know when a token expires: none says so plausibly');
  }
  return Math.max(0, refreshExpiresMs - nowMs);
}
