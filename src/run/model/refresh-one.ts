import { type Exchange, statusOf } from '../../client/exchange.ts';
import { judgeRefresh } from './judge-refresh.ts';
import { type Model, pick, type Real } from './model-state.ts';
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
  const predicted = predict(model, user, token, hasBearer, real.nowMs());
  const isExpired = real.nowMs() > token.expiresMs;
  const isOfEarlierKey = token.rotations < model.rotations;
  const isReplay = token.isUsed === true || index < user.tokens.length - 1;
  const exchange = await real.publisher.refresh(sent, { authorization: hasBearer ? 'valid' : 'none' });
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

function isRefused({ response }: Exchange): boolean {
  return response.httpStatus >= 400 && response.httpStatus < 500;
}
