import { mutant } from '../mutant.ts';

export const phoneWithLettersIsAccepted = mutant({
  id: 'phone-with-letters-is-accepted',
  breaks: ['GN-IN-03'],
  describes: 'letters in a phone number are skipped',
  revisions: ['2026-07'],
  decides: (operator) => ({
    phoneUser: (value) =>
      operator.phoneUser(typeof value === 'string' ? value.replace(/[a-z]/gi, '0') : value),
  }),
});
