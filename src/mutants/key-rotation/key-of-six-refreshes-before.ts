import { mutant } from '../mutant.ts';

const REFRESHES_BEFORE = 6;

export const keyOfSixRefreshesBefore = mutant({
  id: 'key-of-six-refreshes-before',
  breaks: ['RF-KEY-01', 'RF-KEY-02'],
  describes: 'from the seventh refresh of a chain on, the key of six refreshes before comes again',
  behaviour: (operator) => {
    const before = new Map<string, string[]>();
    return {
      ...operator,
      responseKey: (issue) => {
        const sent = issue.previous?.responseKey.toString('base64');
        const line = sent === undefined ? [] : [...(before.get(sent) ?? []), sent];
        const key = line.at(-1 - REFRESHES_BEFORE) ?? operator.responseKey(issue);
        before.set(key, line);
        return key;
      },
    };
  },
});
