import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import type { RefreshClaims } from '../../mock/tokens/inner-token.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const GRACE_MS = 30_000;

/** Refuses a refresh token as invalid after so many identities have come of it. */
function workingTimes(operator: Behaviour, times: number): Partial<Behaviour> {
  const uses = new Map<string, number>();
  return {
    identity: (fields, issue) => {
      const text = issue.previous?.text;
      if (text !== undefined) uses.set(text, (uses.get(text) ?? 0) + 1);
      return operator.identity(fields, issue);
    },
    readToken: (text, keys) =>
      (uses.get(text) ?? 0) < times ? operator.readToken(text, keys) : unreadable('tag'),
  };
}

/** Refuses a refresh token as invalid once a token that it yielded has been used. */
function untilSuccessorIsUsed(operator: Behaviour): Partial<Behaviour> {
  const predecessors = new Map<string, string>();
  const replaced = new Set<string>();
  return {
    refreshToken: (fresh, issue) => {
      const token = operator.refreshToken(fresh, issue);
      if (issue.previous === undefined) return token;
      const sent = issue.previous.text;
      const predecessor = predecessors.get(sent);
      if (predecessor !== undefined) replaced.add(predecessor);
      predecessors.set(token, sent);
      return token;
    },
    readToken: (text, keys) => (replaced.has(text) ? unreadable('tag') : operator.readToken(text, keys)),
  };
}

/** Refuses a refresh token as invalid when its first use is longer ago than the time of grace. */
function forATimeOfGrace(operator: Behaviour): Partial<Behaviour> {
  const firstUsedMs = new Map<string, number>();
  const texts = new WeakMap<RefreshClaims, string>();
  const isSpent = (text: string, nowMs: number) => nowMs - (firstUsedMs.get(text) ?? nowMs) > GRACE_MS;
  return {
    readToken: (text, keys) => {
      const token = operator.readToken(text, keys);
      if (token.kind === 'token') texts.set(token.claims, text);
      return token;
    },
    identity: (fields, issue) => {
      const { previous, situation } = issue;
      if (previous !== undefined && !firstUsedMs.has(previous.text))
        firstUsedMs.set(previous.text, situation.nowMs);
      return operator.identity(fields, issue);
    },
    // Only this decision knows the time. It makes a spent token look expired; sendRefusal corrects the answer.
    isExpired: (claims, nowMs) =>
      operator.isExpired(claims, nowMs) || isSpent(texts.get(claims) ?? '', nowMs),
    sendRefusal: (refusal, situation) => {
      const { caller, request, nowMs } = situation;
      const isForSpent = refusal.status === 'expired_token' && isSpent(operator.tokenText(request), nowMs);
      const corrected = isForSpent ? operator.refuseToken(unreadable('tag'), caller) : refusal;
      return operator.sendRefusal(corrected, situation);
    },
  };
}

/** Operators that refuse a refresh token that was used before. */
export const replayOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'token-works-once',
    describes: 'a refresh token is invalid after it has yielded an identity',
    legalBecause: 'RF-SEM-02 allows an operator to refuse a replay',
    decides: (operator) => workingTimes(operator, 1),
  }),
  legalOperator({
    id: 'token-works-three-times',
    describes: 'a refresh token is invalid after it has yielded three identities',
    legalBecause: 'RF-SEM-02 allows an operator to refuse a replay, so it may refuse the third one',
    decides: (operator) => workingTimes(operator, 3),
  }),
  legalOperator({
    id: 'old-token-until-its-successor-is-used',
    describes: 'a refresh token is invalid after a token that it has yielded was used',
    legalBecause:
      'RF-SEM-02 allows an operator to refuse a replay; a client that uses a successor has received it',
    decides: (operator) => untilSuccessorIsUsed(operator),
  }),
  legalOperator({
    id: 'replays-for-30-seconds',
    describes: 'a refresh token works for 30 seconds after its first use and is invalid afterwards',
    legalBecause: 'RF-SEM-02 allows an operator to refuse a replay, and does not ask it to do so at once',
    decides: (operator) => forATimeOfGrace(operator),
  }),
];
