import { userOfEmail } from '../../mock/state/user.ts';
import { mutant } from '../mutant.ts';

export const noIdentifierIsAccepted = mutant({
  id: 'no-identifier-is-accepted',
  breaks: ['GN-IN-01'],
  describes: 'a payload without an identifier yields an identity',
  decides: (operator) => ({
    identifiersOf: (payload, revision) => {
      const names = operator.identifiersOf(payload, revision);
      return names.length === 0 ? ['email'] : names;
    },
    emailUser: (value) =>
      value === undefined ? userOfEmail('nobody@example.com') : operator.emailUser(value),
  }),
});
