import { defined } from '../../basics/defined.ts';
import { type Exchange, statusOf } from '../../client/exchange.ts';
import type { Input } from '../../contract/inputs.ts';
import { isUnixMs } from '../answers/unix-time.ts';
import { judgeRefresh } from './judge-refresh.ts';
import { type Model, type ModelToken, type ModelUser, pick, type Real } from './model-state.ts';
import { predict } from './predict.ts';

/**
 * Refreshes one token of one user and judges the answer, but for the refusal of a token that is not the newest or has
 * yielded an identity before: how often and how long one works again is open (RF-SEM-02).
 * @param back 0 is the newest token of the user, 1 the one before, …
 */
export async function refreshOne(
  model: Model,
  real: Real,
  at: number,
  back: number,
  hasBearer: boolean,
): Promise<void> {
  const user = pick(model.users, at);
  const issued = pick(real.identities, at);
  const index = user.tokens.length - 1 - (back % user.tokens.length);
  const token = pick(user.tokens, index);
  const sent = pick(issued, index);
  leaveTheEdge(real, token);
  const predicted = predict(model, user, token, hasBearer, real.nowMs());
  const isExpired = real.nowMs() > token.expiresMs;
  const isOfEarlierKey = token.rotations < model.rotations;
  const isReplay = token.isUsed === true || index < user.tokens.length - 1;
  const exchange = await real.publisher.refresh(sent, {
    authorization: hasBearer ? 'valid' : 'none',
    ...defined({ input: inputOf(real, user, token) }),
  });
  if (isReplay && isRefused(exchange)) {
    // Whoever refuses a replay may take it for theft, and refuse what has come of the token too.
    for (const related of user.tokens) related.isUsed = true;
    return;
  }
  // An answer that does not open may have been a success.
  if (!isRefused(exchange) && statusOf(exchange) !== 'optout') token.isUsed = true;
  if (predicted === undefined) return;
  const identity = judgeRefresh(real, sent, exchange, predicted, { isExpired, isOfEarlierKey });
  if (identity === undefined) return;
  user.tokens.push({ expiresMs: identity.refreshExpiresMs, rotations: model.rotations });
  issued.push(identity);
}

/** Long enough for a request to arrive, on a busy machine too. */
const EDGE_MS = 2_000;

/** Lets a token expire before it is sent if it might expire on its way: nobody could say then what it was. */
function leaveTheEdge({ control, nowMs }: Real, { expiresMs }: ModelToken): void {
  const leftMs = expiresMs - nowMs();
  if (control !== undefined && leftMs >= 0 && leftMs < EDGE_MS) control.advanceClock(Math.ceil(leftMs) + 1);
}

/** The class of a token that the sequence has let expire, or whose user it has opted out. */
function inputOf(real: Real, user: ModelUser, token: ModelToken): Input | undefined {
  const hasExpired = isUnixMs(token.expiresMs) && real.nowMs() > token.expiresMs;
  // Without control a token that is said to have expired may be none: nothing has let time pass.
  if (real.control !== undefined && hasExpired) return 'expired token';
  return user.hasOptedOut ? 'opted-out token' : undefined;
}

function isRefused({ response }: Exchange): boolean {
  return response.httpStatus >= 400 && response.httpStatus < 500;
}
