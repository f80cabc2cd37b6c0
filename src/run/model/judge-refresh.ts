import { type Exchange, statusOf } from '../../client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import { readStrictly } from '../answers/read-strictly.ts';
import { describeAnswer } from '../evidence/facts.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import type { Real } from './model-state.ts';
import type { Predicted } from './predict.ts';

/** The requirement a refresh breaks that does not come to what was predicted. */
const broken: Record<Predicted, RequirementId> = {
  success: 'RF-SEM-07',
  optout: 'RF-OPT-04',
  expired_token: 'RF-ST-08',
  'no identity': 'RF-OPT-06',
};

function requirementOf(predicted: Predicted, exchange: Exchange, isOfEarlierKey: boolean): RequirementId {
  if (predicted !== 'success') return broken[predicted];
  // Only others have opted out: no rotation and no rejected request turns a user into one of them.
  if (statusOf(exchange) === 'optout') return 'RF-BODY-07';
  return isOfEarlierKey ? 'RF-KEY-04' : broken.success;
}

type Claim = { requirement: RequirementId; message: string; expected: string };

function demand(real: Real, holds: boolean, claim: Claim, exchange: Exchange): void {
  const { requirement, message, expected } = claim;
  real.expect.that(holds, message, { expected, actual: describeAnswer(exchange) }, exchange, requirement);
}

/**
 * Holds an answer against what was predicted, and a success against what went before.
 * @returns the identity of a success
 */
export function judgeRefresh(
  real: Real,
  sent: IssuedIdentity,
  exchange: Exchange,
  predicted: Predicted,
  token: { isExpired: boolean; isOfEarlierKey: boolean },
): IssuedIdentity | undefined {
  readStrictly(exchange);
  const identity = identityOf(exchange, sent.user);
  if (predicted === 'no identity') {
    const requirement = token.isExpired ? 'RF-SEM-04' : broken[predicted];
    const message = 'a refresh that must yield nothing';
    demand(real, identity === undefined, { requirement, message, expected: 'no identity' }, exchange);
    return undefined;
  }
  const requirement = requirementOf(predicted, exchange, token.isOfEarlierKey);
  const message = 'a refresh in a sequence of requests';
  const isPredicted = statusOf(exchange) === predicted;
  demand(real, isPredicted, { requirement, message, expected: `status ${predicted}` }, exchange);
  if (predicted !== 'success') return undefined;
  if (identity === undefined) throw new NotTestable('a success carries no identity that can be used on');
  judgeSuccessor(real, sent, identity);
  return identity;
}

function judgeSuccessor(real: Real, sent: IssuedIdentity, identity: IssuedIdentity): void {
  const { exchange, responseKey, refreshToken, refreshExpiresMs } = identity;
  const isNewKey = !real.keys.has(responseKey.reveal());
  const key: Claim = {
    requirement: 'RF-KEY-01',
    message: 'the response key of a refresh',
    expected: 'a key that was never issued before',
  };
  demand(real, isNewKey, key, exchange);
  real.keys.add(responseKey.reveal());
  const token: Claim = {
    requirement: 'RF-BODY-05',
    message: 'the refresh token of a refresh',
    expected: 'a new refresh token',
  };
  demand(real, !refreshToken.equals(sent.refreshToken), token, exchange);
  const expiry: Claim = {
    requirement: 'RF-BODY-06',
    message: 'refresh_expires of a later refresh',
    expected: 'no earlier time',
  };
  // A time that is none is no earlier one: whether it is one is for RF-BODY-03.
  demand(real, !(refreshExpiresMs < sent.refreshExpiresMs), expiry, exchange);
}
