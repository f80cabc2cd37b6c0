import { mutant } from '../mutant.ts';

export const addressInAListIsAccepted = mutant({
  id: 'address-in-a-list-is-accepted',
  breaks: ['GN-IN-02'],
  describes: 'an address inside a list is accepted',
  decides: (operator) => ({
    emailUser: (value) => operator.emailUser(Array.isArray(value) ? value[0] : value),
  }),
});
