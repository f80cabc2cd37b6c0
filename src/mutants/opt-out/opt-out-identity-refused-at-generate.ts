import { testIdentities } from '../../mock/behaviour/test-identities.ts';
import { mutant } from '../mutant.ts';

export const optOutIdentityRefusedAtGenerate = mutant({
  id: 'opt-out-identity-refused-at-generate',
  breaks: ['RF-OPT-03'],
  describes: 'generate already says opt-out for identities that should only opt out at refresh',
  decides: (operator) => ({
    optsOutAtGenerate: (user, state) =>
      operator.optsOutAtGenerate(user, state) || testIdentities[state.revision].optOutAtRefresh.has(user.id),
  }),
});
