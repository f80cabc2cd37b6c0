import { mutant } from '../mutant.ts';

export const errorWithoutMessage = mutant({
  id: 'error-without-message',
  breaks: ['RF-ST-03'],
  alsoBreaks: {
    'RF-ST-09': 'unauthorized has no message either',
  },
  describes: 'no error has a message',
  decides: () => ({ message: () => undefined }),
});
