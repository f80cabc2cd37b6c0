import fc from 'fast-check';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { isUnixMs } from '../../src/run/answers/unix-time.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { bothCallers, howAsked } from '../../src/run/scenario/callers.ts';
import { expiredOfEachKind } from '../../src/run/scenario/expired-of-each-kind.ts';
import { askingAs, otherClients } from '../../src/run/scenario/other-clients.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { ages } from '../../src/run/supplies/ages.ts';
import { kindNames } from '../../src/run/supplies/vault-entry.ts';

// RF-ST-08 judges how an expired token is refused, RF-ENC-04 a success that does not open.

const HOUR_MS = 3_600_000;

/** A token that was never sent, with the moment it expires at. */
async function freshToken({ publisher }: Scenario) {
  const identity = await publisher.generate();
  const expiresMs = identity.refreshExpiresMs;
  if (!isUnixMs(expiresMs)) throw new NotTestable('no token says plausibly when it expires');
  return { identity, expiresMs };
}

const kinds = ['generated', 'refreshed'] as const;

part('lifecycle', () => {
  for (const kind of kinds) {
    requirement(
      'RF-SEM-04',
      `${kindNames[kind]} is accepted during its whole life`,
      async ({ sendAtAges, expect, each }) => {
        await each(await sendAtAges(ages, kind), async ({ answer, about }) => {
          expect(readStrictly(answer), about).toSay('success');
        });
      },
      // An operator that never refuses an old token would pass these too.
      { needs: ['aged-token'], isSupplement: true },
    );
  }

  requirement(
    'RF-SEM-04',
    'a fresh token is accepted with a bearer, and an expired one is refused with a bearer and without',
    async ({ publisher, expiredIdentity, expect, each }) => {
      await publisher.successor(await publisher.generate());
      const expired = await expiredIdentity();
      await each(bothCallers, async (caller) => {
        const answer = await publisher.refresh(expired, { authorization: caller });
        expect(answer, `an expired token, ${howAsked(caller)}`).toBeRefused();
      });
    },
  );

  requirement(
    'RF-SEM-04',
    "an expired token is refused, whoever sends it, however it was issued and whichever of the operator's keys sealed it",
    async (scenario) => {
      const { publisher, keys, expect, each } = scenario;
      const others = otherClients.filter(({ key }) => keys[key] !== undefined);
      const callers = [...bothCallers, ...others.map((client) => askingAs(client, keys))];
      const expired = await expiredOfEachKind(scenario);
      await each(
        expired.flatMap((one) => callers.map((authorization) => ({ ...one, authorization }))),
        async ({ identity, about, authorization }) => {
          expect(await publisher.refresh(identity, { authorization }), about).toBeRefused();
        },
      );
    },
    { needs: ['clock', 'key-control'] },
  );

  requirement(
    'RF-SEM-04',
    'a token is accepted before its refresh_expires and refused after it, at any moment within a day',
    async (scenario) => {
      const { publisher, control, expect, forAll } = scenario;
      await forAll(
        fc.integer({ min: -23 * HOUR_MS, max: 24 * HOUR_MS }),
        async (offsetMs) => {
          const { identity, expiresMs } = await freshToken(scenario);
          control.setClock(Math.ceil(expiresMs) + offsetMs);
          const answer = await publisher.refresh(identity);
          if (offsetMs > 0) expect(answer, 'a token after its refresh_expires').toBeRefused();
          // The clock runs on during the request: once it has passed the expiry, either answer is right.
          else if (control.nowMs() < expiresMs)
            expect(readStrictly(answer), 'a token before it expires').toSay('success');
        },
        { judging: 'a token before or after its refresh_expires' },
      );
    },
    { needs: ['clock'] },
  );

  requirement(
    'RF-SEM-04',
    'a token is accepted half a second before its refresh_expires and refused a millisecond after it',
    async (scenario) => {
      const { publisher, control, expect } = scenario;
      const early = await freshToken(scenario);
      control.setClock(Math.floor(early.expiresMs) - 500);
      const before = await publisher.refresh(early.identity);
      if (control.nowMs() < early.expiresMs)
        expect(readStrictly(before), 'half a second before').toSay('success');

      const late = await freshToken(scenario);
      control.setClock(Math.ceil(late.expiresMs) + 1);
      expect(await publisher.refresh(late.identity), 'a millisecond after').toBeRefused();
    },
    { needs: ['clock'] },
  );

  requirement(
    'RF-SEM-04',
    'a token from a refresh is accepted after the first token of its chain has expired',
    async (scenario) => {
      const { publisher, control, expect } = scenario;
      const { identity: first, expiresMs } = await freshToken(scenario);
      control.setClock(Math.floor(expiresMs) - HOUR_MS);
      const second = await publisher.successor(first);
      control.setClock(Math.floor(expiresMs) + HOUR_MS);
      if (second.refreshToken.equals(first.refreshToken))
        throw new NotTestable('a refresh brings no new token');
      if (second.refreshExpiresMs <= control.nowMs())
        throw new NotTestable('the refresh_expires of the new token has passed too');
      const answer = await publisher.refresh(second);
      expect(readStrictly(answer), 'a token whose predecessor has expired').toSay('success');
    },
    { needs: ['clock'] },
  );

  requirement(
    'RF-SEM-06',
    'the answer to an expired token whose user has opted out is recorded, with a bearer and without',
    async ({ publisher, expiredIdentity, control, record }) => {
      const identity = await expiredIdentity();
      control.optOut(identity.user);
      for (const caller of bothCallers) {
        const answer = await publisher.refresh(identity, { authorization: caller });
        record(`${howAsked(caller)}: ${describeAnswer(answer)}`);
      }
    },
    { needs: ['clock', 'opt-out-control'] },
  );
});
