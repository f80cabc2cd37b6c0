import type { RefreshClaims } from '../../mock/tokens/inner-token.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { legalOperator } from './legal-operator.ts';

const GRACE_MS = 30_000;

export const replaysFor30Seconds = legalOperator({
  id: 'replays-for-30-seconds',
  describes: 'a refresh token works for 30 seconds after its first use, and is no token any more then',
  legalBecause: 'RF-SEM-02: an operator may refuse a replay, and need not refuse it at once',
  decides: (operator) => {
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
      // The one decision that is told the time; what is said of a spent token is mended below.
      isExpired: (claims, nowMs) =>
        operator.isExpired(claims, nowMs) || isSpent(texts.get(claims) ?? '', nowMs),
      sendRefusal: (refusal, situation) => {
        const { caller, request, nowMs } = situation;
        const isMeant = refusal.status === 'expired_token' && isSpent(operator.tokenText(request), nowMs);
        const meant = isMeant ? operator.refuseToken(unreadable('tag'), caller) : refusal;
        return operator.sendRefusal(meant, situation);
      },
    };
  },
});
