import { mutant } from '../mutant.ts';

export const identityIsCached = mutant({
  id: 'identity-is-cached',
  breaks: ['RF-BODY-05', 'RF-KEY-01', 'RF-SEM-03'],
  describes: 'a token that is refreshed again gets the identity that it got before',
  decides: (operator) => {
    const issued = new Map<string, Record<string, unknown>>();
    return {
      identity: (fields, issue) => {
        const text = issue.previous?.text;
        const known = text === undefined ? undefined : issued.get(text);
        if (known !== undefined) return known;
        const identity = operator.identity(fields, issue);
        if (text !== undefined) issued.set(text, identity);
        return identity;
      },
    };
  },
});
