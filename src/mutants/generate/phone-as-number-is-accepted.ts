import { mutant } from '../mutant.ts';

export const phoneAsNumberIsAccepted = mutant({
  id: 'phone-as-number-is-accepted',
  breaks: ['GN-IN-02'],
  describes: 'a phone number may be a JSON number',
  revisions: ['2026-07'],
  decides: (operator) => ({
    phoneUser: (value) => operator.phoneUser(typeof value === 'number' ? `+${value}` : value),
  }),
});
