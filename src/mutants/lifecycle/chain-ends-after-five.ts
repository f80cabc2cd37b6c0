import { chainThatEnds } from '../chain-that-ends.ts';
import { mutant } from '../mutant.ts';

export const chainEndsAfterFive = mutant({
  id: 'chain-ends-after-five',
  breaks: ['RF-SEM-01'],
  describes: 'the sixth refresh of a chain is refused',
  decides: (operator) => chainThatEnds(operator, 5),
});
