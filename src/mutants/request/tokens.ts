import type { Behaviour, Issue } from '../../mock/behaviour/behaviour.ts';
import type { OperatorKeys } from '../../mock/state/operator-keys.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { chainThatEnds } from '../chain-that-ends.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

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
      ...because('the second refresh of a chain fails', 'RF-ENC-04', 'RF-KEY-04', 'RF-OPT-05', 'RF-SEM-04'),
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
    ),
    describes: 'the third refresh of a chain is refused',
    decides: (operator) => chainThatEnds(operator, 2),
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
