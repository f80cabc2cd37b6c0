import { keyOfBefore } from '../key-of-before.ts';
import { mutant } from '../mutant.ts';

export const keyOfTwoRefreshesBefore = mutant({
  id: 'key-of-two-refreshes-before',
  breaks: ['RF-KEY-01', 'RF-KEY-02'],
  describes: 'from the third refresh of a chain on, the key of two refreshes before comes again',
  decides: (operator) => keyOfBefore(2, operator),
});
