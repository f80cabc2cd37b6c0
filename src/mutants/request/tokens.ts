import type { Behaviour, Issue } from '../../mock/behaviour/behaviour.ts';
import type { OperatorKeys } from '../../mock/state/operator-keys.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { chainThatEnds } from '../chain-that-ends.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

const HOUR_MS = 3_600_000;

// Shared on purpose: this is what makes two operators one.
const everyOperatorsKeys = new Set<OperatorKeys>();

/** An operator that refuses some of the tokens it issued itself. */
function refusingOwn(
  operator: Behaviour,
  isRefused: (issue: Issue) => boolean,
): Pick<Behaviour, 'refreshToken' | 'readToken'> {
  const refused = new Set<string>();
  return {
    refreshToken: (fresh, issue) => {
      if (isRefused(issue)) refused.add(fresh);
      return operator.refreshToken(fresh, issue);
    },
    readToken: (text, keys) =>
      refused.has(text) ? unreadable('inner-token') : operator.readToken(text, keys),
  };
}

/** The operator refuses a token that it issued, or refreshes one that another operator issued. */
export const acceptedTokenMutants: readonly Mutant[] = [
  mutant({
    id: 'generated-tokens-do-not-refresh',
    breaks: ['RF-REQ-08'],
    alsoBreaks: because(
      'the first refresh of a chain fails',
      'RF-REQ-02',
      'RF-REQ-03',
      'RF-REQ-04',
      'RF-OPT-03',
      'RF-KEY-04',
      'RF-OPT-04',
      'RF-ST-08',
      'RF-SEM-04',
      'RF-SEM-07',
    ),
    describes: 'a token from generate is refused; only tokens from refresh are accepted',
    decides: (operator) => refusingOwn(operator, ({ previous }) => previous === undefined),
  }),
  mutant({
    id: 'refreshed-tokens-do-not-refresh',
    breaks: ['RF-REQ-08', 'RF-SEM-01'],
    alsoBreaks: {
      ...because('a refreshed token that has expired is invalid_token', 'RF-ST-08'),
      ...because(
        'the second refresh of a chain fails',
        'RF-ENC-04',
        'RF-KEY-04',
        'RF-OPT-04',
        'RF-OPT-05',
        'RF-SEM-04',
      ),
    },
    describes: 'a token from refresh is refused; only tokens from generate are accepted',
    decides: (operator) => refusingOwn(operator, ({ previous }) => previous !== undefined),
  }),
  mutant({
    id: 'chain-ends-after-two',
    breaks: ['RF-REQ-08'],
    alsoBreaks: because(
      'the third refresh of a chain fails',
      'RF-ENC-04',
      'RF-OPT-04',
      'RF-OPT-05',
      'RF-ST-08',
      'RF-SEM-01',
      'RF-SEM-07',
    ),
    describes: 'the third refresh of a chain is refused',
    decides: (operator) => chainThatEnds(operator, 2),
  }),
  mutant({
    id: 'tokens-are-forgotten-every-two-hours',
    breaks: ['RF-REQ-08'],
    alsoBreaks: {
      ...because('a valid token is refused', 'RF-BODY-06', 'RF-KEY-04', 'RF-SEM-01', 'RF-SEM-04'),
      ...because('so is one whose user has opted out', 'RF-OPT-04', 'RF-OPT-05'),
    },
    describes: 'every two hours a deploy makes the operator refuse all tokens issued until then',
    decides: (operator) => {
      let startMs: number | undefined;
      const deploysUntil = (ms: number) => {
        startMs ??= ms;
        return Math.floor((ms - startMs) / (2 * HOUR_MS));
      };
      return {
        times: (nowMs, lifetimes, issue) => {
          deploysUntil(nowMs);
          return operator.times(nowMs, lifetimes, issue);
        },
        isExpired: (claims, nowMs) =>
          operator.isExpired(claims, nowMs) || deploysUntil(claims.createdMs) < deploysUntil(nowMs),
      };
    },
  }),
  mutant({
    id: 'opens-tokens-of-the-other-environment',
    breaks: ['RF-REQ-07'],
    alsoBreaks: because('a token of another operator is refreshed', 'RF-ST-06'),
    describes: 'a token of another operator of the same kind is refreshed',
    decides: (operator) => ({
      readToken: (text, keys) => {
        everyOperatorsKeys.add(keys);
        const readings = [keys, ...everyOperatorsKeys].map((some) => operator.readToken(text, some));
        return readings.find(({ kind }) => kind === 'token') ?? operator.readToken(text, keys);
      },
      refreshKey: (keys, nowMs) => {
        everyOperatorsKeys.add(keys);
        return operator.refreshKey(keys, nowMs);
      },
    }),
  }),
];
