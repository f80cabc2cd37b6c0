import { createHash } from 'node:crypto';
import { mutant } from '../mutant.ts';

export const sameKeyForTheSameToken = mutant({
  id: 'same-key-for-the-same-token',
  breaks: ['RF-KEY-01'],
  describes: 'two refreshes of one token return the same response key',
  decides: (operator) => ({
    responseKey: (issue) =>
      issue.previous === undefined
        ? operator.responseKey(issue)
        : createHash('sha256').update(issue.previous.text).digest('base64'),
  }),
});
