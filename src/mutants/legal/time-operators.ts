import { randomInt } from 'node:crypto';
import type { Behaviour, Times } from '../../mock/behaviour/behaviour.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;
const ANY_LIFETIME = 'no requirement limits a lifetime; RF-BODY-04 is about the order of the times';
const CLOCK_SKEW =
  "RF-BODY-04 goes by the operator's own clock, and GN-ENV-02 allows a minute between two clocks";

type TimeDecisions = Pick<Behaviour, 'times' | 'isExpired'>;

/** Changes the times of an identity, given the usual ones. */
function timesBut(
  operator: Behaviour,
  change: (usual: Times, nowMs: number) => Partial<Times>,
): Pick<Behaviour, 'times'> {
  return {
    times: (nowMs, lifetimes, issue) => {
      const usual = operator.times(nowMs, lifetimes, issue);
      return { ...usual, ...change(usual, nowMs) };
    },
  };
}

/** Rounds the times of an identity, and expires its refresh token at the rounded time. */
function rounded(operator: Behaviour, round: (ms: number) => number): TimeDecisions {
  return {
    ...timesBut(operator, ({ identity_expires, refresh_from, refresh_expires }) => ({
      identity_expires: round(identity_expires),
      refresh_from: round(refresh_from),
      refresh_expires: round(refresh_expires),
    })),
    isExpired: (claims, nowMs) =>
      operator.isExpired({ ...claims, expiresMs: round(claims.expiresMs) }, nowMs),
  };
}

/** Gives an identity and its refresh token these lifetimes; the identity is due for a refresh at half of its own. */
function lasting(operator: Behaviour, identityMs: number, refreshTokenMs: number): TimeDecisions {
  return {
    times: (nowMs) => ({
      identity_expires: nowMs + identityMs,
      refresh_from: nowMs + identityMs / 2,
      refresh_expires: nowMs + refreshTokenMs,
    }),
    isExpired: (claims, nowMs) =>
      operator.isExpired({ ...claims, expiresMs: claims.createdMs + refreshTokenMs }, nowMs),
  };
}

/** Operators with unusual times or an unusual clock. */
export const timeOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'times-on-whole-seconds',
    describes: 'all times are whole seconds, in milliseconds, and tokens expire at them',
    legalBecause: 'RF-BODY-03 and RF-BODY-09 ask for whole milliseconds, and a second is a thousand of them',
    decides: (operator) => rounded(operator, (ms) => Math.floor(ms / 1000) * 1000),
  }),
  legalOperator({
    id: 'times-between-seconds',
    describes: 'no time is a whole second',
    legalBecause: 'RF-BODY-03 and RF-BODY-09 ask for whole milliseconds, not for whole seconds',
    decides: (operator) => rounded(operator, (ms) => (ms % 1000 === 0 ? ms + 1 : ms)),
  }),
  legalOperator({
    id: 'expires-at-the-millisecond',
    describes: 'a token is refused from the millisecond of its refresh_expires on',
    legalBecause: 'RF-SEM-04 allows both answers in that millisecond',
    decides: () => ({ isExpired: (claims, nowMs) => nowMs >= claims.expiresMs }),
  }),
  legalOperator({
    id: 'identity-of-a-minute',
    describes: 'an identity lives for a minute and is due for a refresh after half a second',
    legalBecause: ANY_LIFETIME,
    decides: (operator) =>
      timesBut(operator, (_, nowMs) => ({ identity_expires: nowMs + MINUTE_MS, refresh_from: nowMs + 500 })),
  }),
  legalOperator({
    id: 'identity-of-a-year',
    describes: 'an identity lives for a year, and its refresh token lives for ten years',
    legalBecause: ANY_LIFETIME,
    decides: (operator) => lasting(operator, YEAR_MS, 10 * YEAR_MS),
  }),
  legalOperator({
    id: 'refresh-token-of-half-an-hour',
    describes: 'a refresh token lives for half an hour, and its identity lives for ten minutes',
    legalBecause: ANY_LIFETIME,
    decides: (operator) => lasting(operator, 10 * MINUTE_MS, 30 * MINUTE_MS),
  }),
  legalOperator({
    id: 'refresh-token-of-ten-seconds',
    describes: 'a refresh token lives for ten seconds, and its identity lives for one',
    legalBecause: ANY_LIFETIME,
    decides: (operator) => lasting(operator, 1_000, 10_000),
  }),
  legalOperator({
    id: 'refresh-token-of-twenty-years',
    describes: 'an identity and its refresh token live for twenty years',
    legalBecause: ANY_LIFETIME,
    decides: (operator) => lasting(operator, 20 * YEAR_MS, 20 * YEAR_MS),
  }),
  legalOperator({
    id: 'refresh-from-at-expiry',
    describes: 'an identity is due for a refresh when it expires',
    legalBecause: 'RF-BODY-04 allows refresh_from to equal identity_expires',
    decides: (operator) => timesBut(operator, ({ identity_expires }) => ({ refresh_from: identity_expires })),
  }),
  legalOperator({
    id: 'all-times-are-one',
    describes: 'an identity is due for a refresh and expires when its refresh token expires',
    legalBecause: 'RF-BODY-04 allows each of the three times to equal the next',
    decides: (operator) =>
      timesBut(operator, ({ refresh_expires: end }) => ({ identity_expires: end, refresh_from: end })),
  }),
  legalOperator({
    id: 'refresh-from-is-spread',
    describes: 'refresh_from is a random moment before the identity expires, which spreads the load',
    legalBecause: 'RF-BODY-06 is about expiries: refresh_from may move back from one refresh to the next',
    decides: (operator) => ({
      times: (nowMs, lifetimes, issue) => ({
        ...operator.times(nowMs, lifetimes, issue),
        refresh_from: nowMs + randomInt(1_000, lifetimes.identityMs),
      }),
    }),
  }),
  legalOperator({
    id: 'clock-ahead',
    describes: "the operator's clock is three seconds ahead",
    legalBecause: CLOCK_SKEW,
    decides: (operator) => ({ clock: () => operator.clock() + 3_000 }),
  }),
  legalOperator({
    id: 'clock-behind',
    describes: "the operator's clock is three seconds behind",
    legalBecause: CLOCK_SKEW,
    decides: (operator) => ({ clock: () => operator.clock() - 3_000 }),
  }),
];
