import { chainThatEnds } from '../chain-that-ends.ts';
import { because, type Mutant, type MutantRow, mutant } from '../mutant.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

const notCalledExpired = because('an expired token is not answered with expired_token', 'RF-ST-08');

/** Judges expiry by a clock that is ahead of the operator's own; behind it when negative. */
function byAClockAhead(aheadMs: number): MutantRow['decides'] {
  return (operator) => ({ isExpired: (claims, nowMs) => operator.isExpired(claims, nowMs + aheadMs) });
}

/** When a token, or a chain of tokens, comes to its end. */
export const expiryMutants: readonly Mutant[] = [
  mutant({
    id: 'expired-is-accepted',
    breaks: ['RF-SEM-04'],
    alsoBreaks: notCalledExpired,
    describes: 'an expired token is refreshed',
    decides: () => ({ isExpired: () => false }),
  }),
  mutant({
    id: 'expires-a-second-late',
    breaks: ['RF-SEM-04'],
    alsoBreaks: notCalledExpired,
    describes: 'a token is refreshed until one second after its expiry',
    decides: byAClockAhead(-SECOND_MS),
  }),
  mutant({
    id: 'expires-a-minute-late',
    breaks: ['RF-SEM-04'],
    alsoBreaks: notCalledExpired,
    describes: 'a token is refreshed until one minute after its expiry',
    decides: byAClockAhead(-MINUTE_MS),
  }),
  mutant({
    id: 'expires-a-second-early',
    breaks: ['RF-SEM-04'],
    describes: 'a token is refused from one second before its expiry on',
    decides: byAClockAhead(SECOND_MS),
  }),
  mutant({
    id: 'expires-a-minute-early',
    breaks: ['RF-SEM-04'],
    alsoBreaks: because('a valid token is refused', 'RF-SEM-07'),
    describes: 'a token is refused from one minute before its expiry on',
    decides: byAClockAhead(MINUTE_MS),
  }),
  mutant({
    id: 'chain-ends-after-five',
    breaks: ['RF-SEM-01'],
    describes: 'the sixth refresh of a chain is refused',
    decides: (operator) => chainThatEnds(operator, 5),
  }),
  mutant({
    id: 'chain-expires-with-its-first-token',
    breaks: ['RF-SEM-04'],
    alsoBreaks: because('a chain breaks off when the lifetime of its first token is over', 'RF-SEM-01'),
    describes: 'every token of a chain expires when the first one does',
    decides: (operator) => {
      const ends = new Map<string, number>();
      return {
        refreshToken: (fresh, issue) => {
          const { previous } = issue;
          if (previous !== undefined) ends.set(fresh, ends.get(previous.text) ?? previous.claims.expiresMs);
          return operator.refreshToken(fresh, issue);
        },
        readToken: (text, keys) => {
          const reading = operator.readToken(text, keys);
          const expiresMs = ends.get(text);
          if (reading.kind === 'unreadable' || expiresMs === undefined) return reading;
          return { ...reading, claims: { ...reading.claims, expiresMs } };
        },
      };
    },
  }),
];
