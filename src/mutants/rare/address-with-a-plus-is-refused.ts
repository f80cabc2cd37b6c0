import { mutant } from '../mutant.ts';

export const addressWithAPlusIsRefused = mutant({
  id: 'address-with-a-plus-is-refused',
  breaks: ['GN-IN-03'],
  describes: 'a well-formed address with a + is refused',
  decides: (operator) => ({
    emailUser: (value) =>
      typeof value === 'string' && value.includes('+') ? undefined : operator.emailUser(value),
  }),
});
