import { testIdentities } from '../../mock/behaviour/test-identities.ts';
import { userOfEmail } from '../../mock/state/user.ts';
import { because, type Mutant, mutant } from '../mutant.ts';
import { namedUsers } from '../users-by-name.ts';

const addresses = ['validate@email.com', 'validate@example.com'];
const neverOptsOut = new Set(addresses.map((address) => userOfEmail(address)?.id));

const whatFollows = because('a token of someone who opted out is refreshed', 'RF-OPT-04');

/** Some users are treated as if they had not opted out, or as if they had. */
export const optOutUserMutants: readonly Mutant[] = [
  mutant({
    id: 'opt-out-identity-is-ordinary',
    breaks: ['RF-OPT-03'],
    describes: 'the test identities for opt-out are refreshed like any other',
    decides: () => ({
      isOptedOut: (claims, { state }) => state.optOuts.has(claims.user.id),
    }),
  }),
  mutant({
    id: 'opt-out-identity-refused-at-generate',
    breaks: ['RF-OPT-03'],
    describes: 'generate answers optout for test identities that opt out at refresh only',
    decides: (operator) => ({
      optsOutAtGenerate: (user, state) =>
        operator.optsOutAtGenerate(user, state) ||
        testIdentities[state.revision].optOutAtRefresh.has(user.id),
    }),
  }),
  mutant({
    id: 'opt-out-of-who-never-opts-out',
    breaks: ['RF-OPT-03'],
    describes: 'refresh answers optout for the test identity that never opts out',
    decides: (operator) => ({
      isOptedOut: (claims, situation) =>
        neverOptsOut.has(claims.user.id) || operator.isOptedOut(claims, situation),
    }),
  }),
  mutant({
    id: 'hashed-users-never-opt-out',
    breaks: ['RF-OPT-05', 'RF-OPT-06'],
    alsoBreaks: whatFollows,
    describes: 'the opt-out of a user who was named by a hash is not noticed',
    decides: (operator) => {
      const { decisions, isHashed } = namedUsers(operator);
      return {
        ...decisions,
        isOptedOut: (claims, situation) => !isHashed(claims.user) && operator.isOptedOut(claims, situation),
      };
    },
  }),
  mutant({
    id: 'phone-users-never-opt-out',
    breaks: ['RF-OPT-05', 'RF-OPT-06'],
    alsoBreaks: whatFollows,
    describes: 'the opt-out of a user who was named by a phone number is noticed for test identities only',
    revisions: ['2026-07'],
    decides: (operator) => ({
      isOptedOut: (claims, situation) => {
        const isOptedOut = operator.isOptedOut(claims, situation);
        return isOptedOut && !(claims.user.kind === 'phone' && situation.state.optOuts.has(claims.user.id));
      },
    }),
  }),
  mutant({
    id: 'opt-out-of-one-is-told-to-all',
    breaks: ['RF-BODY-07'],
    describes: 'once someone has opted out, every user is told of an opt-out',
    decides: (operator) => ({
      isOptedOut: (claims, situation) =>
        situation.state.optOuts.size > 0 || operator.isOptedOut(claims, situation),
    }),
  }),
];
