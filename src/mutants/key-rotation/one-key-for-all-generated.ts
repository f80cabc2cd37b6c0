import { randomBytes } from 'node:crypto';
import { mutant } from '../mutant.ts';

export const oneKeyForAllGenerated = mutant({
  id: 'one-key-for-all-generated',
  breaks: ['RF-KEY-05'],
  describes: 'all identities from generate share one response key',
  decides: (operator) => {
    const shared = randomBytes(32).toString('base64');
    return {
      responseKey: (issue) => (issue.previous === undefined ? shared : operator.responseKey(issue)),
    };
  },
});
