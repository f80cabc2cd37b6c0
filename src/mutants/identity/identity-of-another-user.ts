import { mutant } from '../mutant.ts';

export const identityOfAnotherUser = mutant({
  id: 'identity-of-another-user',
  breaks: ['RF-BODY-07'],
  alsoBreaks: {
    'RF-KEY-01': 'the key is one that another user has',
    'RF-KEY-05': 'the key is one that another user has',
  },
  describes: 'of two users at once the later one is answered with the fields of the earlier',
  decides: () => {
    let last: { userId: string; fields: Record<string, unknown>; at: number } | undefined;
    return {
      identity: (fields, issue) => {
        const before = last;
        last = { userId: issue.user.id, fields, at: performance.now() };
        if (issue.previous === undefined || before === undefined) return fields;
        const isMixedUp = before.userId !== issue.user.id && last.at - before.at < 20;
        return isMixedUp ? before.fields : fields;
      },
    };
  },
});
