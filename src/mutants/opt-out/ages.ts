import { isAuthorized } from '../../mock/state/clients.ts';
import { because, type Mutant, type MutantRow, mutant } from '../mutant.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

/** The age of a token in milliseconds, and the part of its life that it has behind it. */
type TokenAge = { ms: number; spent: number };

/** An operator that knows of an opt-out only for tokens of some ages. */
function knowing(
  isKnown: (age: TokenAge) => boolean,
  toWhom: 'everyone' | 'callers without authorization' = 'everyone',
): MutantRow['decides'] {
  return (operator) => ({
    isOptedOut: (claims, situation) => {
      if (!operator.isOptedOut(claims, situation)) return false;
      if (toWhom !== 'everyone' && isAuthorized(situation.caller)) return true;
      const ms = situation.nowMs - claims.createdMs;
      return isKnown({ ms, spent: ms / (claims.expiresMs - claims.createdMs) });
    },
  });
}

const freshIsRefreshed = {
  ...because('a new token of someone who opted out is refreshed', 'RF-OPT-06'),
  ...because('a new token of the test identity is refreshed', 'RF-OPT-03'),
};

/** An opt-out that is known for tokens of some ages only. */
export const optOutAgeMutants: readonly Mutant[] = [
  mutant({
    id: 'opt-out-is-told-after-a-second',
    breaks: ['RF-OPT-04', 'RF-OPT-05'],
    alsoBreaks: freshIsRefreshed,
    describes: 'an opt-out is told to tokens that are at least a second old; newer ones are refreshed',
    decides: knowing(({ ms }) => ms >= SECOND_MS),
  }),
  mutant({
    id: 'opt-out-is-told-after-an-hour',
    breaks: ['RF-OPT-04', 'RF-OPT-05'],
    alsoBreaks: freshIsRefreshed,
    describes: 'an opt-out is told to tokens that are at least an hour old; newer ones are refreshed',
    decides: knowing(({ ms }) => ms >= HOUR_MS),
  }),
  mutant({
    id: 'opt-out-is-forgotten-for-old-tokens',
    breaks: ['RF-OPT-04', 'RF-OPT-06'],
    alsoBreaks: because('someone who opts out while a token is old is refreshed', 'RF-OPT-05'),
    describes: 'a token in the last third of its life is refreshed, even if its user opted out',
    decides: knowing(({ spent }) => spent < 2 / 3),
  }),
  mutant({
    id: 'opt-out-is-forgotten-for-old-tokens-without-bearer',
    breaks: ['RF-OPT-06'],
    describes:
      'a token in the last third of its life is refreshed without a bearer, even if its user opted out',
    decides: knowing(({ spent }) => spent < 2 / 3, 'callers without authorization'),
  }),
  mutant({
    id: 'opt-out-of-an-old-token-is-told-to-anyone',
    breaks: ['RF-OPT-02'],
    describes: 'in the last third of its life, a token tells of an opt-out without a bearer too',
    decides: (operator) => {
      let isOld = false;
      return {
        isOptedOut: (claims, situation) => {
          const { createdMs, expiresMs } = claims;
          isOld = situation.nowMs - createdMs > ((expiresMs - createdMs) * 2) / 3;
          return operator.isOptedOut(claims, situation);
        },
        concealOptOut: (caller) => (isOld ? undefined : operator.concealOptOut(caller)),
      };
    },
  }),
];
