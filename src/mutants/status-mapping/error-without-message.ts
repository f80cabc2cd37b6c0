import { mutant } from '../mutant.ts';

export const errorWithoutMessage = mutant({
  id: 'error-without-message',
  breaks: ['RF-ST-03'],
  describes: 'no error has a message',
  behaviour: (operator) => ({ ...operator, message: () => undefined }),
});
