import { mutant } from '../mutant.ts';

export const keyOfTwoRefreshesBefore = mutant({
  id: 'key-of-two-refreshes-before',
  breaks: ['RF-KEY-01', 'RF-KEY-02'],
  describes: 'from the third refresh of a chain on, the key of two refreshes before comes again',
  behaviour: (operator) => {
    const before = new Map<string, string[]>();
    return {
      ...operator,
      responseKey: (issue) => {
        const sent = issue.previous?.responseKey.toString('base64');
        const line = sent === undefined ? [] : [...(before.get(sent) ?? []), sent];
        const key = line.at(-3) ?? operator.responseKey(issue);
        before.set(key, line);
        return key;
      },
    };
  },
});
