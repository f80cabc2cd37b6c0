import { mutant } from '../mutant.ts';

const EIGHTH = 8;

export const eighthRefreshKeepsItsKey = mutant({
  id: 'eighth-refresh-keeps-its-key',
  breaks: ['RF-KEY-01'],
  describes: 'the eighth refresh of a chain returns the response key of the token sent',
  decides: (operator) => {
    const depths = new Map<string, number>();
    return {
      responseKey: (issue) => {
        const sent = issue.previous?.responseKey.toString('base64') ?? '';
        const depth = (depths.get(sent) ?? -1) + 1;
        const key = depth === EIGHTH ? sent : operator.responseKey(issue);
        depths.set(key, depth);
        return key;
      },
    };
  },
});
