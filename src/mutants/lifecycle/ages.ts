import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import type { RefreshClaims } from '../../mock/tokens/inner-token.ts';
import { because, type Mutant, type MutantRow, mutant } from '../mutant.ts';

/** An operator that also calls a token expired when it has some age. */
function refusing(isRefused: (claims: RefreshClaims, nowMs: number) => boolean): MutantRow['decides'] {
  return (operator) => ({
    isExpired: (claims, nowMs) => operator.isExpired(claims, nowMs) || isRefused(claims, nowMs),
  });
}

/** The part of its life that a token has behind it. */
function spent({ createdMs, expiresMs }: RefreshClaims, nowMs: number): number {
  return (nowMs - createdMs) / (expiresMs - createdMs);
}

function refusingOnceTheIdentityHasExpired(operator: Behaviour): Partial<Behaviour> {
  let identityMs = Number.POSITIVE_INFINITY;
  return {
    times: (nowMs, lifetimes, issue) => {
      const times = operator.times(nowMs, lifetimes, issue);
      identityMs = times.identity_expires - nowMs;
      return times;
    },
    isExpired: (claims, nowMs) => operator.isExpired(claims, nowMs) || nowMs > claims.createdMs + identityMs,
  };
}

const optOutOfThatAge = because(
  'a token of that age is refused, also when its user opted out',
  'RF-OPT-04',
  'RF-OPT-05',
);
const laterRefresh = because('a refresh after a while is refused', 'RF-BODY-06', 'RF-KEY-04', 'RF-SEM-01');

/** A token is refused at some age, though it has not expired. */
export const ageMutants: readonly Mutant[] = [
  mutant({
    id: 'refused-once-the-identity-has-expired',
    breaks: ['RF-SEM-04'],
    alsoBreaks: {
      ...optOutOfThatAge,
      ...laterRefresh,
      ...because('so is one of an earlier run', 'RF-REQ-08'),
    },
    describes: 'a token is refused once identity_expires has passed',
    decides: refusingOnceTheIdentityHasExpired,
  }),
  mutant({
    id: 'refused-in-the-last-fifth',
    breaks: ['RF-SEM-04'],
    alsoBreaks: { ...optOutOfThatAge, ...laterRefresh },
    describes: 'a token is refused in the last fifth of its life',
    decides: refusing((claims, nowMs) => spent(claims, nowMs) > 0.8),
  }),
  mutant({
    id: 'refused-in-mid-life',
    breaks: ['RF-SEM-04'],
    alsoBreaks: { ...optOutOfThatAge, ...laterRefresh },
    describes:
      'a token is refused between half and three quarters of its life, and accepted before and after',
    decides: refusing((claims, nowMs) => spent(claims, nowMs) > 0.5 && spent(claims, nowMs) < 0.75),
  }),
];
