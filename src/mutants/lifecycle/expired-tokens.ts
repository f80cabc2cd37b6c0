import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import type { Caller } from '../../mock/state/clients.ts';
import type { OperatorKeys } from '../../mock/state/operator-keys.ts';
import type { RefreshClaims } from '../../mock/tokens/inner-token.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

const KEY_ID_AT = 1;

const notCalledExpired = because('an expired token is not answered with expired_token', 'RF-ST-08');

type IsOfKind = (text: string, keys: OperatorKeys) => boolean;

/** Tokens that an operator may treat by other code than most, and how it knows them. */
const kinds: readonly {
  name: string;
  describes: string;
  known(operator: Behaviour): { decisions: Partial<Behaviour>; isOfKind: IsOfKind };
}[] = [
  {
    name: 'successor',
    describes: 'a token from a refresh',
    known: (operator) => {
      const refreshed = new Set<string>();
      const refreshToken: Behaviour['refreshToken'] = (fresh, issue) => {
        const token = operator.refreshToken(fresh, issue);
        if (issue.previous !== undefined) refreshed.add(token);
        return token;
      };
      return { decisions: { refreshToken }, isOfKind: (text) => refreshed.has(text) };
    },
  },
  {
    name: 'token-of-an-old-key',
    describes: 'a token from before a rotation',
    known: (operator) => ({
      decisions: {},
      isOfKind: (text, keys) => {
        const newest = operator.refreshKey(keys, Number.MAX_SAFE_INTEGER);
        return Buffer.from(text, 'base64').readInt32BE(KEY_ID_AT) !== newest.id;
      },
    }),
  },
];

/** An operator that knows which of the tokens it reads are of a kind. */
function noticing(operator: Behaviour, isOfKind: IsOfKind) {
  const noticed = new WeakSet<RefreshClaims>();
  const readToken: Behaviour['readToken'] = (text, keys) => {
    const reading = operator.readToken(text, keys);
    if (reading.kind === 'token' && isOfKind(text, keys)) noticed.add(reading.claims);
    return reading;
  };
  return { readToken, isNoticed: (claims: RefreshClaims) => noticed.has(claims) };
}

/** Expired tokens of one kind, or by one caller, are not told to be expired. */
export const expiredTokenMutants: readonly Mutant[] = [
  ...kinds.flatMap(({ name, describes, known }) => [
    mutant({
      id: `expired-${name}-is-accepted`,
      breaks: ['RF-SEM-04'],
      alsoBreaks: notCalledExpired,
      describes: `${describes} never expires`,
      decides: (operator) => {
        const { decisions, isOfKind } = known(operator);
        const { readToken, isNoticed } = noticing(operator, isOfKind);
        const isExpired: Behaviour['isExpired'] = (claims, nowMs) =>
          !isNoticed(claims) && operator.isExpired(claims, nowMs);
        return { ...decisions, readToken, isExpired };
      },
    }),
    mutant({
      id: `expired-${name}-is-invalid`,
      breaks: ['RF-ST-08'],
      describes: `${describes} is called invalid, not expired, once it has expired`,
      decides: (operator) => {
        const { decisions, isOfKind } = known(operator);
        const { readToken, isNoticed } = noticing(operator, isOfKind);
        let isOfThatKind = false;
        const isExpired: Behaviour['isExpired'] = (claims, nowMs) => {
          isOfThatKind = isNoticed(claims);
          return operator.isExpired(claims, nowMs);
        };
        const refuseExpired: Behaviour['refuseExpired'] = (caller) =>
          isOfThatKind ? operator.refuseToken(unreadable('tag'), caller) : operator.refuseExpired(caller);
        return { ...decisions, readToken, isExpired, refuseExpired };
      },
    }),
  ]),
  mutant({
    id: 'expired-is-accepted-from-another-site',
    breaks: ['RF-SEM-04'],
    describes: 'an expired token is refreshed for a caller with the API key of another site',
    decides: (operator) => {
      let asking: Caller = { kind: 'none' };
      return {
        refuseCaller: (caller) => {
          asking = caller;
          return operator.refuseCaller(caller);
        },
        isExpired: (claims, nowMs) => {
          const isOther = asking.kind === 'client' && asking.client.siteId !== claims.siteId;
          return !isOther && operator.isExpired(claims, nowMs);
        },
      };
    },
  }),
];
