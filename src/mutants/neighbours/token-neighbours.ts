import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { refusal } from '../../mock/http/reply.ts';
import type { Caller } from '../../mock/state/clients.ts';
import type { UnreadableToken } from '../../mock/tokens/refresh-token.ts';
import type { Neighbour } from './neighbour.ts';

const LENGTH_BYTES = 291;
const noClient = (caller: Caller) => caller.kind !== 'client';

/** An operator that does not look at some bytes of the tokens it issued. */
function ignoringBytes(
  operator: Behaviour,
  from: number,
  to: number,
): Pick<Behaviour, 'refreshToken' | 'readToken'> {
  const issued = new Map<string, string>();
  const keyOf = (text: string) => Buffer.from(text, 'base64').fill(0, from, to).toString('hex');
  return {
    refreshToken: (fresh, issue) => {
      const token = operator.refreshToken(fresh, issue);
      issued.set(keyOf(token), token);
      return token;
    },
    readToken: (text, keys) => {
      const reading = operator.readToken(text, keys);
      const meant = reading.kind === 'token' ? undefined : issued.get(keyOf(text));
      return meant === undefined ? reading : operator.readToken(meant, keys);
    },
  };
}

function ignored(
  id: string,
  what: string,
  from: number,
  to: number,
  of: Neighbour['of'] = 'RF-ST-06',
): Neighbour {
  return {
    id,
    of,
    differsBy: 'input',
    describes: `a token altered in ${what} alone is refreshed`,
    decides: (operator) => ignoringBytes(operator, from, to),
  };
}

/** An operator that refuses some tokens in another way. */
function refusing(
  operator: Behaviour,
  isRefused: (token: UnreadableToken, caller: Caller) => boolean,
  status: string,
): Pick<Behaviour, 'refuseToken'> {
  return {
    refuseToken: (token, caller) =>
      isRefused(token, caller) ? refusal(status, 'another answer') : operator.refuseToken(token, caller),
  };
}

/** What is done to altered tokens, and to tokens that have expired. */
export const tokenNeighbours: readonly Neighbour[] = [
  ignored('key-id-is-ignored', 'its key id', 1, 5),
  ignored('initialization-vector-is-ignored', 'its initialization vector', 5, 17),
  ignored('ciphertext-is-ignored', 'its ciphertext', 17, LENGTH_BYTES - 16),
  ignored('identity-for-an-altered-key-id', 'its key id', 1, 5, 'RF-ST-13'),
  ignored('last-quantum-is-ignored', 'its last quantum', LENGTH_BYTES - 3, LENGTH_BYTES),
  {
    id: 'altered-token-is-an-error',
    of: 'RF-ST-06',
    differsBy: 'answer',
    describes: 'a token altered in its ciphertext or tag is error with a bearer',
    decides: (operator) => refusing(operator, ({ layer }) => layer === 'tag', 'error'),
  },
  {
    id: 'altered-token-is-an-error-without-bearer',
    of: 'RF-ST-01',
    differsBy: 'input',
    describes: 'a token altered in its ciphertext or tag is error without a bearer',
    decides: (operator) =>
      refusing(operator, ({ layer }, caller) => layer === 'tag' && noClient(caller), 'error'),
  },
  {
    id: 'not-base64-of-a-tokens-length-is-an-error',
    of: 'RF-ST-05',
    differsBy: 'input',
    describes: 'a body as long as a token that is not base64 is error without a bearer',
    decides: (operator) =>
      refusing(operator, ({ layer }, caller) => layer === 'base64' && noClient(caller), 'error'),
  },
  {
    id: 'other-length-is-unknown',
    of: 'RF-ST-05',
    differsBy: 'answer',
    describes: 'a body of another length than a token is expired_token without a bearer',
    decides: (operator) =>
      refusing(operator, ({ layer }, caller) => layer === 'length' && noClient(caller), 'expired_token'),
  },
  {
    id: 'other-length-is-an-error-with-bearer',
    of: 'RF-ST-05',
    differsBy: 'answer',
    describes: 'a body of another length than a token is error with a bearer too',
    decides: (operator) => refusing(operator, ({ layer }) => layer === 'length', 'error'),
  },
  {
    id: 'empty-body-is-expired',
    of: 'RF-ST-04',
    differsBy: 'answer',
    describes: 'an empty body, and any other length than that of a token, is expired_token with a bearer',
    decides: (operator) =>
      refusing(operator, ({ layer }, caller) => layer === 'length' && !noClient(caller), 'expired_token'),
  },
  {
    id: 'expired-token-is-invalid-without-bearer',
    of: 'RF-ST-08',
    differsBy: 'answer',
    describes: 'an expired token is invalid_token without a bearer',
    decides: (operator) => ({
      refuseExpired: (caller) =>
        noClient(caller) ? refusal('invalid_token', 'another answer') : operator.refuseExpired(caller),
    }),
  },
];
