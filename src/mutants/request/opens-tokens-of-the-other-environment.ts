import type { OperatorKeys } from '../../mock/state/operator-keys.ts';
import { mutant } from '../mutant.ts';

// Shared on purpose: this is what makes two operators one.
const everyOperatorsKeys = new Set<OperatorKeys>();

export const opensTokensOfTheOtherEnvironment = mutant({
  id: 'opens-tokens-of-the-other-environment',
  breaks: ['RF-REQ-07'],
  alsoBreaks: {
    'RF-ST-06': 'a token of another operator is served',
  },
  describes: 'tokens of another operator that runs the same way are taken',
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
});
