import { legalOperator } from './legal-operator.ts';

const ANSWERS = 5;

export const ownKeysRotate = legalOperator({
  id: 'own-keys-rotate',
  describes: 'every fifth identity is issued under a new key of the operator’s own',
  legalBecause: 'RF-KEY-04: a token from before a rotation still refreshes, and so it does here',
  decides: (operator) => {
    let issued = 0;
    return {
      refreshKey: (keys, nowMs) => {
        issued += 1;
        if (issued % ANSWERS === 0) keys.add('refresh', { activatesAtMs: nowMs });
        return operator.refreshKey(keys, nowMs);
      },
    };
  },
});
