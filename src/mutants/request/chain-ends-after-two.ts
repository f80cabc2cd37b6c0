import { chainThatEnds } from '../chain-that-ends.ts';
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
  decides: (operator) => chainThatEnds(operator, 2),
});
