import { testIdentities } from '../../mock/behaviour/test-identities.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { because, type Consequences, type Mutant, mutant } from '../mutant.ts';

const HOUR_MS = 3_600_000;
const REFRESHED = 'a token of someone who opted out is refreshed';

/** An opt-out that authorized callers are told of a number of times; after that the user is refreshed again. */
function toldOnly(
  times: number,
  declared: Pick<Mutant, 'id' | 'breaks' | 'describes'> & { alsoBreaks: Consequences },
): Mutant {
  return mutant({
    ...declared,
    decides: (operator) => {
      const told = new Map<string, number>();
      return {
        isOptedOut: (claims, situation) => {
          const before = told.get(claims.user.id) ?? 0;
          if (!operator.isOptedOut(claims, situation) || before >= times) return false;
          if (isAuthorized(situation.caller)) told.set(claims.user.id, before + 1);
          return true;
        },
      };
    },
  });
}

/** An opt-out is noticed too late, or does not last. */
export const optOutMemoryMutants: readonly Mutant[] = [
  mutant({
    id: 'opt-out-is-never-noticed',
    breaks: ['RF-OPT-05', 'RF-OPT-06'],
    alsoBreaks: because(REFRESHED, 'RF-OPT-04'),
    describes: 'a user who opts out between two refreshes is refreshed anyway',
    decides: () => ({
      isOptedOut: (claims, { state }) => testIdentities[state.revision].optOutAtRefresh.has(claims.user.id),
    }),
  }),
  mutant({
    id: 'opt-out-is-noticed-late',
    breaks: ['RF-OPT-05', 'RF-OPT-06'],
    alsoBreaks: because(REFRESHED, 'RF-OPT-04'),
    describes: 'the first refresh after an opt-out still succeeds',
    decides: (operator) => {
      const seen = new Set<string>();
      return {
        isOptedOut: (claims, situation) => {
          const isLate = situation.state.optOuts.has(claims.user.id) && !seen.has(claims.user.id);
          if (isLate) seen.add(claims.user.id);
          return !isLate && operator.isOptedOut(claims, situation);
        },
      };
    },
  }),
  toldOnly(1, {
    id: 'opt-out-is-forgotten',
    breaks: ['RF-OPT-04', 'RF-OPT-06'],
    alsoBreaks: because('a test identity opts out only once', 'RF-OPT-03'),
    describes: 'an opt-out is told once, then the user is refreshed again',
  }),
  toldOnly(5, {
    id: 'opt-out-is-told-five-times',
    breaks: ['RF-OPT-04'],
    alsoBreaks: {
      ...because('a test identity is refreshed after its fifth opt-out', 'RF-OPT-03'),
      ...because('the user is refreshed again', 'RF-OPT-06'),
    },
    describes: 'an opt-out is told five times, then the user is refreshed again',
  }),
  mutant({
    id: 'opt-out-ends-after-an-hour',
    breaks: ['RF-OPT-04', 'RF-OPT-06'],
    describes: 'an opt-out is forgotten an hour after it was first told',
    decides: (operator) => {
      const toldAtMs = new Map<string, number>();
      return {
        isOptedOut: (claims, situation) => {
          if (!operator.isOptedOut(claims, situation)) return false;
          const first = toldAtMs.get(claims.user.id) ?? situation.nowMs;
          toldAtMs.set(claims.user.id, first);
          return situation.nowMs - first < HOUR_MS;
        },
      };
    },
  }),
  mutant({
    id: 'opt-out-of-one-token',
    breaks: ['RF-OPT-04', 'RF-OPT-06'],
    alsoBreaks: because('a test identity opts out only once', 'RF-OPT-03'),
    describes: 'an opt-out holds for one token of the user, not for the others',
    decides: (operator) => {
      const tokenOf = new Map<string, number>();
      return {
        isOptedOut: (claims, situation) => {
          if (!operator.isOptedOut(claims, situation)) return false;
          const first = tokenOf.get(claims.user.id) ?? claims.createdMs;
          tokenOf.set(claims.user.id, first);
          return first === claims.createdMs;
        },
      };
    },
  }),
];
