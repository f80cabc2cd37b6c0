import fc from 'fast-check';
import { identityOf } from '../../src/client/issued-identity.ts';
import { tellsOptOut } from '../../src/run/answers/read-leniently.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { ages, laterRun } from '../../src/run/supplies/ages.ts';
import { lifetimeLeftMs } from '../../src/run/supplies/lifetime-left.ts';

const neverSaw = new NotTestable('never saw an opt-out');

part('opt-out', () => {
  requirement(
    'RF-OPT-04',
    'an opt-out is told at every later refresh, over the same connection and over others',
    async ({ publisher, identities, optedOutIdentity, onOneConnection, expect }) => {
      const first = await optedOutIdentity();
      if (!tellsOptOut(await publisher.refresh(first))) throw neverSaw;

      const tokens = await identities({ user: first.user });
      const older = await tokens.next();
      expect(await publisher.refresh(older), 'the second refresh').toSay('optout');
      const newer = await publisher.generate(first.user);
      expect(await publisher.refresh(newer), 'a newer token').toSay('optout');
      await onOneConnection(async (elsewhere) => {
        for (let refresh = 1; refresh <= 2; refresh += 1) {
          const answer = await elsewhere.refresh(await tokens.next());
          expect(answer, `refresh ${refresh} over another connection`).toSay('optout');
        }
      });
    },
  );

  requirement(
    'RF-OPT-04',
    'every token issued before the opt-out is answered with it, in any order of refreshes',
    async ({ publisher, control, isReplayAccepted, expect, forAll }) => {
      const isReusable = await isReplayAccepted();
      const first = await publisher.generate();
      const second = await publisher.successor(first);
      const third = await publisher.successor(second);
      const another = await publisher.generate(first.user);
      // Where a token works only once, one that was refreshed is not valid any more (RF-SEM-02).
      const unused = { third, another };
      const tokens = new Map(Object.entries(isReusable ? { first, second, ...unused } : unused));
      control.optOut(first.user);
      const answers = [];
      for (const token of tokens.values()) answers.push(await publisher.refresh(token));
      if (!answers.some(tellsOptOut)) throw neverSaw;

      const name = fc.constantFrom(...tokens.keys());
      await forAll(fc.array(name, { minLength: 1, maxLength: 3 }), async (names) => {
        for (const name of names) {
          const token = tokens.get(name) ?? first;
          const answer = await publisher.refresh(token);
          // The clock runs on: a token that lives for seconds may have expired by now.
          if (control.nowMs() >= token.refreshExpiresMs) return;
          expect(answer, `the ${name} token`).toSay('optout');
        }
      });
    },
    { needs: ['opt-out-control'] },
  );

  requirement(
    'RF-OPT-04',
    'an opt-out is told until the token expires',
    async ({ publisher, control, expect }) => {
      const identity = await publisher.generate();
      control.optOut(identity.user);
      if (!tellsOptOut(await publisher.refresh(identity))) throw neverSaw;
      const quarterMs = Math.floor(lifetimeLeftMs(identity, control.nowMs()) / 4);
      for (let step = 1; step <= 4; step += 1) {
        const answer = await publisher.refresh(identity);
        expect(answer, `after ${step - 1} quarters of its lifetime`).toSay('optout');
        control.advanceClock(Math.max(0, quarterMs - 1));
      }
    },
    { needs: ['opt-out-control', 'clock'] },
  );

  requirement(
    'RF-OPT-04',
    'an opt-out is told to a token of any age, and to a new token as to an old one',
    async ({ publisher, sendAtAges, expect, each }) => {
      const sent = await sendAtAges([...ages, laterRun], 'opted-out');
      const user = sent[0]?.identity.user ?? {};
      const fresh = identityOf(await publisher.operator.generate(user), user);
      const next =
        fresh === undefined ? [] : [{ answer: await publisher.refresh(fresh), about: 'a new token' }];
      if (![...sent, ...next].some(({ answer }) => tellsOptOut(answer))) throw neverSaw;
      await each([...sent, ...next], async ({ answer, about }) => expect(answer, about).toSay('optout'));
    },
    { needs: ['aged-token'] },
  );

  requirement(
    'RF-OPT-04',
    "an opt-out is told after a rotation of the operator's refresh key",
    async ({ publisher, control, expect }) => {
      const [before, another] = [await publisher.generate(), await publisher.generate()];
      control.optOut(before.user);
      if (!tellsOptOut(await publisher.refresh(before))) throw neverSaw;
      control.optOut(another.user);
      control.rotateRefreshKey();
      expect(await publisher.refresh(another), 'a token from before the rotation').toSay('optout');
    },
    { needs: ['opt-out-control', 'key-control'] },
  );
});
