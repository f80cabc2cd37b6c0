import { mutant } from '../mutant.ts';
import { usedUpBy } from '../used-up-by.ts';

export const getUsesUpTheToken = mutant({
  id: 'get-uses-up-the-token',
  breaks: ['RF-REQ-01'],
  describes: 'a token that was sent by GET is refused ever after',
  decides: (operator) => usedUpBy('GET', operator),
});
