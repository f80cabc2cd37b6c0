import { mutant } from '../mutant.ts';

export const phoneWithoutPlusIsAccepted = mutant({
  id: 'phone-without-plus-is-accepted',
  breaks: ['GN-IN-03'],
  describes: 'a phone number without its plus is accepted',
  revisions: ['2026-07'],
  decides: (operator) => ({
    phoneUser: (value) =>
      operator.phoneUser(typeof value === 'string' && /^\d/.test(value) ? `+${value}` : value),
  }),
});
