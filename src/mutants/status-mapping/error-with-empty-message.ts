import { mutant } from '../mutant.ts';

export const errorWithEmptyMessage = mutant({
  id: 'error-with-empty-message',
  breaks: ['RF-ST-03'],
  alsoBreaks: {
    'RF-ST-09': 'unauthorized has no message either',
  },
  describes: 'the message of an error is empty',
  decides: () => ({ message: () => '' }),
});
