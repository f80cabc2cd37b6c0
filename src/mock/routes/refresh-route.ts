import type { Issue, SealingKeys, Situation } from '../behaviour/behaviour.ts';
import { type Answer, plainJson, type Reply } from '../http/reply.ts';
import type { TokenReading } from '../tokens/refresh-token.ts';
import { issueIdentity } from './issue-identity.ts';

type Token = Extract<TokenReading, { kind: 'token' }>;

/** `POST /v2/token/refresh`: caller, token, expiry, opt-out, new identity, in this order. */
export function answerRefresh(situation: Situation): Reply {
  const { operator, state, caller, nowMs } = situation;
  const refused = operator.refuseCaller(caller);
  if (refused !== undefined) return operator.sendRefusal(refused, situation);
  const failure = operator.answerUnreadable(situation.request);
  if (failure !== undefined) return failure;
  const text = operator.tokenText(situation.request);
  const token = operator.readToken(text, state.keys);
  if (token.kind === 'unreadable') {
    return operator.sendRefusal(operator.refuseToken(token, caller), situation);
  }
  if (operator.isExpired(token.claims, nowMs)) {
    return operator.sendRefusal(operator.refuseExpired(caller), situation);
  }
  if (operator.isOptedOut(token.claims, situation)) return tellOptOut(token, situation);
  const issue: Issue = {
    situation,
    user: token.claims.user,
    previous: { text, claims: token.claims, responseKey: token.responseKey },
  };
  const issued = issueIdentity(issue, token.claims);
  const answer = operator.successAnswer(issued.identity);
  return send(answer, token, situation, operator.sealSuccess, issued.responseKey);
}

function tellOptOut(token: Token, situation: Situation): Reply {
  const { operator } = situation;
  const concealed = operator.concealOptOut(situation.caller);
  if (concealed !== undefined) return operator.sendRefusal(concealed, situation);
  return send(operator.optOutAnswer(token.claims.user), token, situation, operator.sealOptOut);
}

function send(
  answer: Answer,
  token: Token,
  situation: Situation,
  sealWith: (answer: Answer, situation: Situation, keys: SealingKeys) => Reply,
  newKey?: Buffer,
): Reply {
  // An inner token alone has no response key.
  if (!token.isSealed) return plainJson(situation.operator.httpStatusOf(answer.status), answer);
  const { caller } = situation;
  const keys: SealingKeys = { user: token.claims.user, tokenKey: token.responseKey };
  if (newKey !== undefined) keys.newKey = newKey;
  if (caller.kind === 'client') keys.clientSecret = caller.client.clientSecret;
  return sealWith(answer, situation, keys);
}
