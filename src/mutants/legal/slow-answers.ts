import { setTimeout as wait } from 'node:timers/promises';
import { legalOperator } from './legal-operator.ts';

const PAUSE_MS = 1_000;

export const slowAnswers = legalOperator({
  id: 'slow-answers',
  describes: 'every answer takes a second',
  legalBecause: 'the contract sets no limit of time',
  isSlow: true,
  decides: (operator) => ({
    deliver: async (reply, incoming, outgoing) => {
      await wait(PAUSE_MS);
      await operator.deliver(reply, incoming, outgoing);
    },
  }),
});
