import { mutant } from '../mutant.ts';

export const errorWithEmptyMessage = mutant({
  id: 'error-with-empty-message',
  breaks: ['RF-ST-03'],
  describes: 'the message of an error is empty',
  behaviour: (operator) => ({ ...operator, message: () => '' }),
});
