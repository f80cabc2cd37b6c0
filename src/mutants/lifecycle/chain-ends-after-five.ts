import { unreadable } from '../../mock/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const chainEndsAfterFive = mutant({
  id: 'chain-ends-after-five',
  breaks: ['RF-SEM-01'],
  describes: 'the sixth refresh of a chain is refused',
  behaviour: (operator) => {
    const depths = new Map<string, number>();
    return {
      ...operator,
      refreshToken: (fresh, issue) => {
        depths.set(fresh, issue.previous === undefined ? 0 : (depths.get(issue.previous.text) ?? 0) + 1);
        return operator.refreshToken(fresh, issue);
      },
      readToken: (text, keys) =>
        (depths.get(text) ?? 0) >= 5 ? unreadable('inner-token') : operator.readToken(text, keys),
    };
  },
});
