import { keyOfBefore } from '../key-of-before.ts';
import { mutant } from '../mutant.ts';

export const keyOfSixRefreshesBefore = mutant({
  id: 'key-of-six-refreshes-before',
  breaks: ['RF-KEY-01', 'RF-KEY-02'],
  describes: 'from the seventh refresh of a chain on, the key of six refreshes before comes again',
  decides: (operator) => keyOfBefore(6, operator),
});
