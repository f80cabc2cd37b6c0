import { type Exchange, statusOf } from '../../client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import { describeAnswer } from '../facts.ts';
import { NotTestable } from '../outcome-errors.ts';
import { RequirementFailure } from '../requirement-failure.ts';
import { demandRead } from '../unread.ts';
import type { Foretold } from './foretell.ts';
import type { Real } from './model-state.ts';

/** The requirement a refresh breaks that does not come to what was foretold. */
const broken: Record<Foretold, RequirementId> = {
  success: 'RF-SEM-07',
  optout: 'RF-OPT-04',
  expired_token: 'RF-ST-08',
  'no identity': 'RF-OPT-06',
};

function fail(requirement: RequirementId, message: string, expected: string, exchange: Exchange): never {
  const actual = describeAnswer(exchange);
  throw new RequirementFailure({ message, expected, actual, exchange, requirement });
}

/**
 * Holds an answer against what was foretold, and a success against what went before.
 * @returns the identity of a success
 */
export function judgeRefresh(
  real: Real,
  sent: IssuedIdentity,
  exchange: Exchange,
  foretold: Foretold,
  token: { isExpired: boolean; isOfEarlierKey: boolean },
): IssuedIdentity | undefined {
  demandRead(exchange);
  const identity = identityOf(exchange, sent.user);
  if (foretold === 'no identity') {
    const requirement = token.isExpired ? 'RF-SEM-04' : broken[foretold];
    if (identity !== undefined)
      fail(requirement, 'a refresh that must yield nothing', 'no identity', exchange);
    return undefined;
  }
  if (statusOf(exchange) !== foretold) {
    const isRotations = foretold === 'success' && token.isOfEarlierKey;
    const requirement = isRotations ? 'RF-KEY-04' : broken[foretold];
    fail(requirement, 'a refresh in a sequence of requests', `status ${foretold}`, exchange);
  }
  if (foretold !== 'success') return undefined;
  if (identity === undefined) throw new NotTestable('a success carries no identity that can be used on');
  judgeSuccessor(real, sent, identity);
  return identity;
}

function judgeSuccessor(real: Real, sent: IssuedIdentity, identity: IssuedIdentity): void {
  const { exchange } = identity;
  if (real.keys.has(identity.responseKey.reveal())) {
    fail('RF-KEY-01', 'the response key of a refresh', 'a key that was never issued before', exchange);
  }
  real.keys.add(identity.responseKey.reveal());
  if (identity.refreshToken.equals(sent.refreshToken)) {
    fail('RF-BODY-05', 'the refresh token of a refresh', 'a new refresh token', exchange);
  }
  if (identity.refreshExpiresMs < sent.refreshExpiresMs) {
    fail('RF-BODY-06', 'refresh_expires of a later refresh', 'no earlier time', exchange);
  }
}
