import fc from 'fast-check';
import type { Exchange } from '../../src/client/exchange.ts';
import { lenientContentOf } from '../../src/run/answers/read-leniently.ts';
import { readable } from '../../src/run/answers/read-strictly.ts';
import { isUnixMs } from '../../src/run/answers/unix-time.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

const HOUR_MS = 3_600_000;

/** Refused is whatever reports another status; which one, and with which code, is for RF-ST-08. */
function expectRefused(expect: Expect, answer: Exchange, about: string): void {
  const status = lenientContentOf(answer)?.['status'];
  const isRefused = answer.response.httpStatus >= 400 || (typeof status === 'string' && status !== 'success');
  expect.that(isRefused, about, { expected: 'a refusal', actual: describeAnswer(answer) }, answer);
}

/** Accepted is a success that opens; one that does not is for RF-ENC-04. */
function expectAccepted(expect: Expect, answer: Exchange, about: string): void {
  readable(answer);
  expect(answer, about).toSay('success');
}

/** A token that was never sent, with the moment it expires at. */
async function freshToken({ publisher }: Scenario) {
  const identity = await publisher.generate();
  const expiresMs = identity.refreshExpiresMs;
  if (!isUnixMs(expiresMs)) throw new NotTestable('no token says plausibly when it expires');
  return { identity, expiresMs };
}

part('lifecycle', () => {
  requirement(
    'RF-SEM-04',
    'a fresh token is accepted and an expired one refused, with a bearer and without',
    async ({ publisher, expiredIdentity, expect, each }) => {
      await publisher.successor(await publisher.generate());
      const expired = await expiredIdentity();
      await each(['valid', 'none'] as const, async (authorization) => {
        const answer = await publisher.refresh(expired, { authorization });
        expectRefused(expect, answer, `an expired token, ${authorization} authorization`);
      });
    },
  );

  requirement(
    'RF-SEM-04',
    'a token is accepted up to its refresh_expires and refused from the next millisecond on',
    async (scenario) => {
      const { publisher, control, expect, forAll } = scenario;
      const judged = new Tally();
      await forAll(fc.integer({ min: -23 * HOUR_MS, max: 24 * HOUR_MS }), async (offsetMs) => {
        const { identity, expiresMs } = await freshToken(scenario);
        control.setClock(Math.ceil(expiresMs) + offsetMs);
        const answer = await publisher.refresh(identity);
        if (offsetMs > 0) expectRefused(expect, answer, 'a token after its refresh_expires');
        // The clock goes on while the request is under way: what it met then is not known.
        else if (control.nowMs() < expiresMs) expectAccepted(expect, answer, 'a token before it expires');
        else return;
        judged.of(answer);
      });
      judged.demand('a token before or after its refresh_expires');
    },
    { needs: ['clock'] },
  );

  requirement(
    'RF-SEM-04',
    'half a second before a token expires it is accepted, a millisecond after no more',
    async (scenario) => {
      const { publisher, control, expect } = scenario;
      const early = await freshToken(scenario);
      control.setClock(Math.floor(early.expiresMs) - 500);
      const before = await publisher.refresh(early.identity);
      if (control.nowMs() < early.expiresMs) expectAccepted(expect, before, 'half a second before');

      const late = await freshToken(scenario);
      control.setClock(Math.ceil(late.expiresMs) + 1);
      expectRefused(expect, await publisher.refresh(late.identity), 'a millisecond after');
    },
    { needs: ['clock'] },
  );

  requirement(
    'RF-SEM-04',
    'a token of a later refresh is accepted when the first of its chain has expired',
    async (scenario) => {
      const { publisher, control, expect } = scenario;
      const { identity: first, expiresMs } = await freshToken(scenario);
      control.setClock(Math.floor(expiresMs) - HOUR_MS);
      const second = await publisher.successor(first);
      control.setClock(Math.floor(expiresMs) + HOUR_MS);
      if (second.refreshToken.equals(first.refreshToken))
        throw new NotTestable('a refresh brings no new token');
      if (second.refreshExpiresMs <= control.nowMs())
        throw new NotTestable('its refresh_expires has passed too');
      expectAccepted(expect, await publisher.refresh(second), 'a token whose predecessor has expired');
    },
    { needs: ['clock'] },
  );

  requirement(
    'RF-SEM-06',
    'what is said of a token that has expired and whose user has opted out',
    async ({ publisher, expiredIdentity, control, record }) => {
      const identity = await expiredIdentity();
      control.optOut(identity.user);
      for (const authorization of ['valid', 'none'] as const) {
        const answer = await publisher.refresh(identity, { authorization });
        record(`with ${authorization} authorization: ${describeAnswer(answer)}`);
      }
    },
    { needs: ['clock', 'opt-out-control'] },
  );
});
