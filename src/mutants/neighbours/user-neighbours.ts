import { testIdentities } from '../../contract/identities.ts';
import { plainJson, refusal } from '../../mock/http/reply.ts';
import { userOfEmail } from '../../mock/state/user.ts';
import type { Neighbour } from './neighbour.ts';

const SECONDS_MS = 1_000;
const HOURS_MS = 3_600 * SECONDS_MS;

const optingOut = new Set(
  testIdentities('2023-08')
    .filter(({ effect }) => effect === 'refresh-optout')
    .map(({ value }) => userOfEmail(value)?.id),
);

/** What is told of an opt-out, and which payloads of generate are taken. */
export const userNeighbours: readonly Neighbour[] = [
  {
    id: 'opt-out-is-told-in-the-clear',
    of: 'RF-OPT-02',
    differsBy: 'answer',
    describes: 'an opt-out is told without a bearer, and in plain JSON',
    decides: () => ({ sealOptOut: (answer) => plainJson(200, answer) }),
  },
  {
    id: 'opt-out-of-a-test-identity-is-refused',
    of: 'RF-OPT-03',
    differsBy: 'answer',
    describes: 'the refresh of the test identity that opts out is client_error',
    decides: (operator) => ({
      isOptedOut: (claims, situation) =>
        optingOut.has(claims.user.id) || operator.isOptedOut(claims, situation),
      concealOptOut: () => refusal('client_error', 'another answer'),
    }),
  },
  {
    id: 'number-is-an-address',
    of: 'GN-IN-02',
    differsBy: 'input',
    describes: 'a number is taken for an email address',
    decides: (operator) => ({
      emailUser: (value) => operator.emailUser(typeof value === 'number' ? `${value}@example.com` : value),
    }),
  },
  {
    id: 'number-is-a-telephone-number',
    of: 'GN-IN-02',
    differsBy: 'input',
    describes: 'a telephone number may be a number',
    revision: '2026-07',
    decides: (operator) => ({
      phoneUser: (value) => operator.phoneUser(typeof value === 'number' ? `+${value}` : value),
    }),
  },
  {
    id: 'garbage-is-consent',
    of: 'GN-IN-02',
    differsBy: 'input',
    describes: 'any text is a consent string',
    decides: () => ({ readConsent: () => 'enough' }),
  },
  {
    id: 'timestamp-may-be-hours-old',
    of: 'GN-ENV-02',
    differsBy: 'input',
    describes: 'a timestamp up to two hours old is accepted',
    decides: () => ({
      isTimely: (timestampMs, nowMs) => Math.abs(nowMs - timestampMs) < 2 * HOURS_MS,
    }),
  },
];
