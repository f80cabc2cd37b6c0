import type { Behaviour, Situation } from '../../mock/behaviour/behaviour.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { type Mutant, mutant } from '../mutant.ts';

const KEY_ID_AT = 1;

/** An operator that looks for an opt-out at some requests only. */
function lookingOnlyAt(
  operator: Behaviour,
  isLookedAt: (situation: Situation) => boolean,
): Pick<Behaviour, 'isOptedOut'> {
  return {
    isOptedOut: (claims, situation) => isLookedAt(situation) && operator.isOptedOut(claims, situation),
  };
}

/** A request gets an identity of someone who opted out because of the way it was sent. */
export const optOutRequestMutants: readonly Mutant[] = [
  mutant({
    id: 'opt-out-is-ignored-for-browsers',
    breaks: ['RF-OPT-06'],
    describes: 'a request with an Origin gets an identity for someone who opted out',
    decides: (operator) => lookingOnlyAt(operator, ({ request }) => request.headers['origin'] === undefined),
  }),
  mutant({
    id: 'opt-out-is-ignored-for-json',
    breaks: ['RF-OPT-06', 'RF-OPT-04'],
    describes: 'a refresh as application/json gets an identity for someone who opted out',
    decides: (operator) => lookingOnlyAt(operator, ({ request }) => request.mediaType !== 'application/json'),
  }),
  mutant({
    id: 'opted-out-user-refreshed-without-bearer',
    breaks: ['RF-OPT-06'],
    describes: 'a request without authorization gets an identity for someone who opted out',
    decides: (operator) => lookingOnlyAt(operator, ({ caller }) => isAuthorized(caller)),
  }),
  mutant({
    id: 'opt-out-is-kept-per-site',
    breaks: ['RF-OPT-06'],
    describes: 'a caller with the API key of another site gets an identity for someone who opted out',
    decides: (operator) => ({
      isOptedOut: (claims, situation) => {
        const { caller } = situation;
        const isOther = caller.kind === 'client' && caller.client.siteId !== claims.siteId;
        return !isOther && operator.isOptedOut(claims, situation);
      },
    }),
  }),
  mutant({
    id: 'opt-out-is-ignored-for-other-roles',
    breaks: ['RF-OPT-06'],
    describes: 'a caller without the generator role gets an identity for someone who opted out',
    decides: (operator) =>
      lookingOnlyAt(
        operator,
        ({ caller }) => caller.kind !== 'client' || caller.client.roles.includes('GENERATOR'),
      ),
  }),
  mutant({
    id: 'opt-out-is-ignored-for-disabled-clients',
    breaks: ['RF-OPT-06'],
    describes: 'a caller whose client was disabled gets an identity for someone who opted out',
    decides: (operator) => ({
      refuseCaller: (caller) => (caller.kind === 'client' ? undefined : operator.refuseCaller(caller)),
      ...lookingOnlyAt(operator, ({ caller }) => caller.kind !== 'client' || !caller.client.disabled),
    }),
  }),
  mutant({
    id: 'opt-out-is-ignored-after-a-rotation',
    breaks: ['RF-OPT-06', 'RF-OPT-04'],
    describes: 'a token from before a rotation is refreshed for someone who opted out',
    decides: (operator) =>
      lookingOnlyAt(operator, ({ request, state, nowMs }) => {
        const sent = Buffer.from(operator.tokenText(request), 'base64');
        return sent.readInt32BE(KEY_ID_AT) === operator.refreshKey(state.keys, nowMs).id;
      }),
  }),
];
