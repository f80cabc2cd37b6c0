import { mutant } from '../mutant.ts';

export const addressWithoutAtIsAccepted = mutant({
  id: 'address-without-at-is-accepted',
  breaks: ['GN-IN-03'],
  describes: 'text without an @ passes for an address',
  decides: (operator) => ({
    emailUser: (value) =>
      operator.emailUser(
        typeof value === 'string' && value !== '' && !value.includes('@') ? `${value}@example.com` : value,
      ),
  }),
});
