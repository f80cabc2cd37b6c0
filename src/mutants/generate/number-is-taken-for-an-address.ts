import { mutant } from '../mutant.ts';

export const numberIsTakenForAnAddress = mutant({
  id: 'number-is-taken-for-an-address',
  breaks: ['GN-IN-02'],
  describes: 'a number is accepted in place of an address',
  decides: (operator) => ({
    emailUser: (value) => operator.emailUser(typeof value === 'number' ? `${value}@example.com` : value),
  }),
});
