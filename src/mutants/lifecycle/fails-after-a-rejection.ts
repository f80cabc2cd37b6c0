import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { mutant, whoeverComesNext } from '../mutant.ts';

export const failsAfterARejection = mutant({
  id: 'fails-after-a-rejection',
  breaks: ['RF-SEM-07'],
  alsoBreaks: whoeverComesNext('RF-'),
  describes: 'the request after a rejected one is rejected too',
  decides: (operator) => {
    let isUpset = false;
    return {
      readToken: (text, keys) => {
        const reading = operator.readToken(text, keys);
        const wasUpset = isUpset;
        isUpset = reading.kind === 'unreadable';
        return wasUpset ? unreadable('inner-token') : reading;
      },
    };
  },
});
