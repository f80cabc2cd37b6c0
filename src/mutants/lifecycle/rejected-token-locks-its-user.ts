import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { mutant, whoeverComesNext } from '../mutant.ts';

export const rejectedTokenLocksItsUser = mutant({
  id: 'rejected-token-locks-its-user',
  breaks: ['RF-SEM-07'],
  alsoBreaks: whoeverComesNext('RF-'),
  describes: 'once an altered token was rejected, the token issued last is refused',
  decides: (operator) => {
    let latest = '';
    const locked = new Set<string>();
    return {
      refreshToken: (fresh, issue) => {
        latest = operator.refreshToken(fresh, issue);
        return latest;
      },
      readToken: (text, keys) => {
        const reading = operator.readToken(text, keys);
        if (reading.kind === 'unreadable' && reading.layer === 'tag') locked.add(latest);
        return locked.has(text) ? unreadable('tag') : reading;
      },
    };
  },
});
