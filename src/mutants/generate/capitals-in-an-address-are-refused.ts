import { mutant } from '../mutant.ts';

export const capitalsInAnAddressAreRefused = mutant({
  id: 'capitals-in-an-address-are-refused',
  breaks: ['GN-IN-03'],
  describes: 'an address with a capital letter is refused',
  decides: (operator) => ({
    emailUser: (value) =>
      typeof value === 'string' && /[A-Z]/.test(value) ? undefined : operator.emailUser(value),
  }),
});
