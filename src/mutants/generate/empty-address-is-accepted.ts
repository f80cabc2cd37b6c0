import { mutant } from '../mutant.ts';

export const emptyAddressIsAccepted = mutant({
  id: 'empty-address-is-accepted',
  breaks: ['GN-IN-03'],
  describes: 'an empty address is accepted',
  decides: (operator) => ({
    emailUser: (value) => operator.emailUser(value === '' ? 'nobody@example.com' : value),
  }),
});
