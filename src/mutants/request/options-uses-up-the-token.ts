import { mutant } from '../mutant.ts';
import { usedUpBy } from '../used-up-by.ts';

export const optionsUsesUpTheToken = mutant({
  id: 'options-uses-up-the-token',
  breaks: ['RF-REQ-01'],
  describes: 'a token that was sent by OPTIONS is refused ever after',
  decides: (operator) => usedUpBy('OPTIONS', operator),
});
