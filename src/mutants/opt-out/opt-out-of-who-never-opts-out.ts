import { userOfEmail } from '../../mock/state/user.ts';
import { mutant } from '../mutant.ts';

const addresses = ['validate@email.com', 'validate@example.com'];
const stayingIn = new Set(addresses.map((address) => userOfEmail(address)?.id));

export const optOutOfWhoNeverOptsOut = mutant({
  id: 'opt-out-of-who-never-opts-out',
  breaks: ['RF-OPT-03'],
  describes: 'the test identity that never opts out is told to have done so',
  decides: (operator) => ({
    isOptedOut: (claims, situation) =>
      stayingIn.has(claims.user.id) || operator.isOptedOut(claims, situation),
  }),
});
