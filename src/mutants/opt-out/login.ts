import type { Behaviour, Issue } from '../../mock/behaviour/behaviour.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

const HOUR_MS = 3_600_000;

/** What an operator remembers of a user who logs in after an opt-out. */
type Login = { issue: Issue; firstLoginMs: number; firstKeyId: number };

/**
 * An operator that issues identities to users who have opted out, and forgets their opt-out for all their tokens or
 * for the new ones.
 */
function endingTheOptOut(
  operator: Behaviour,
  isOver: (login: Login) => boolean,
  forgets: 'every token' | 'new tokens',
): Partial<Behaviour> {
  const first = new Map<string, Omit<Login, 'issue'>>();
  const back = new Set<string>();
  const fresh = new Set<string>();
  return {
    optsOutAtGenerate: (user, state) =>
      !state.optOuts.has(user.id) && operator.optsOutAtGenerate(user, state),
    refreshToken: (text, issue) => {
      const token = operator.refreshToken(text, issue);
      const { state, nowMs } = issue.situation;
      if (issue.previous !== undefined) return token;
      const keyId = operator.refreshKey(state.keys, nowMs).id;
      const login = first.get(issue.user.id) ?? { firstLoginMs: nowMs, firstKeyId: keyId };
      first.set(issue.user.id, login);
      if (state.optOuts.has(issue.user.id) && isOver({ ...login, issue })) {
        back.add(issue.user.id);
        fresh.add(token);
      }
      return token;
    },
    isOptedOut: (claims, situation) => {
      const isForgotten =
        forgets === 'every token'
          ? back.has(claims.user.id)
          : fresh.has(operator.tokenText(situation.request));
      return !isForgotten && operator.isOptedOut(claims, situation);
    },
  };
}

/** Someone who opted out is refreshed again after logging in again. */
export const loginMutants: readonly Mutant[] = (
  [
    ['login-ends-the-opt-out', 'every token of a user who logs in again', () => true, 'every token'],
    [
      'login-yields-a-token-without-opt-out',
      'a token from a login after the opt-out',
      () => true,
      'new tokens',
    ],
    [
      'late-login-ends-the-opt-out',
      'every token of a user who logs in again an hour after the first login',
      ({ issue, firstLoginMs }: Login) => issue.situation.nowMs - firstLoginMs >= HOUR_MS,
      'every token',
    ],
    [
      'login-after-a-rotation-ends-the-opt-out',
      "every token of a user who logs in again after a rotation of the operator's keys",
      ({ issue: { situation }, firstKeyId }: Login) =>
        situation.operator.refreshKey(situation.state.keys, situation.nowMs).id !== firstKeyId,
      'every token',
    ],
  ] as const
).map(([id, what, isOver, forgets]) =>
  mutant({
    id,
    breaks: ['RF-OPT-04', 'RF-OPT-06'],
    alsoBreaks: because('generate issues an identity to someone who opted out', 'GN-OPT-01'),
    describes: `${what} is refreshed despite the opt-out`,
    decides: (operator) => endingTheOptOut(operator, isOver, forgets),
  }),
);
