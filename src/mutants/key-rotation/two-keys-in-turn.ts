import { mutant } from '../mutant.ts';

export const twoKeysInTurn = mutant({
  id: 'two-keys-in-turn',
  breaks: ['RF-KEY-02'],
  alsoBreaks: {
    'RF-KEY-01': 'keys come again',
    'RF-KEY-05': 'keys come again',
    'RF-SEM-03': 'keys come again',
  },
  describes: 'a user has two response keys, used in turn',
  decides: (operator) => {
    const pairs = new Map<string, [string, string]>();
    return {
      responseKey: (issue) => {
        const [next, other] = pairs.get(issue.user.id) ?? [
          operator.responseKey(issue),
          operator.responseKey(issue),
        ];
        pairs.set(issue.user.id, [other, next]);
        return next;
      },
    };
  },
});
