import { unreadable } from '../../mock/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const chainEndsAfterTwo = mutant({
  id: 'chain-ends-after-two',
  breaks: ['RF-REQ-08'],
  alsoBreaks: {
    'RF-ENC-04': 'no third refresh of a chain works',
    'RF-OPT-04': 'no third refresh of a chain works',
    'RF-OPT-05': 'no third refresh of a chain works',
    'RF-ST-08': 'no third refresh of a chain works',
    'RF-SEM-01': 'no third refresh of a chain works',
  },
  describes: 'the third refresh of a chain is refused',
  behaviour: (operator) => {
    const depths = new Map<string, number>();
    return {
      ...operator,
      refreshToken: (fresh, issue) => {
        depths.set(fresh, issue.previous === undefined ? 0 : (depths.get(issue.previous.text) ?? 0) + 1);
        return operator.refreshToken(fresh, issue);
      },
      readToken: (text, keys) =>
        (depths.get(text) ?? 0) >= 2 ? unreadable('inner-token') : operator.readToken(text, keys),
    };
  },
});
