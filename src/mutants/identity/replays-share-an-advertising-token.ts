import { mutant } from '../mutant.ts';

export const replaysShareAnAdvertisingToken = mutant({
  id: 'replays-share-an-advertising-token',
  breaks: ['RF-BODY-05'],
  describes: 'two refreshes of one token have the same advertising token',
  decides: (operator) => {
    const bySent = new Map<string, string>();
    return {
      advertisingToken: (fresh, issue) => {
        const usual = operator.advertisingToken(fresh, issue);
        if (issue.previous === undefined) return usual;
        const token = bySent.get(issue.previous.text) ?? usual;
        bySent.set(issue.previous.text, token);
        return token;
      },
    };
  },
});
