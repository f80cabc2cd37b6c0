import fc from 'fast-check';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { lifetimeLeftMs } from '../../src/run/supplies/lifetime-left.ts';

part('opt-out', () => {
  requirement(
    'RF-OPT-05',
    'a user who opts out between two refreshes gets an opt-out at the second',
    async ({ publisher, control, expect }) => {
      const first = await publisher.generate();
      const second = await publisher.successor(first);
      control.optOut(first.user);
      expect(await publisher.refresh(second), 'the first refresh after the opt-out').toSay('optout');
    },
  );

  requirement(
    'RF-OPT-05',
    'a user with any kind of identifier who opts out gets an opt-out at the next refresh',
    async ({ publisher, control, usersOfEachKind, expect, each }) => {
      await each(usersOfEachKind(), async ({ kind, user }) => {
        const second = await publisher.successor(await publisher.generate(user));
        control.optOut(user);
        expect(await publisher.refresh(second), `the first refresh of ${kind} after the opt-out`).toSay(
          'optout',
        );
      });
    },
  );

  requirement(
    'RF-OPT-05',
    'an opt-out is told at the next refresh, for any number of earlier refreshes and any pauses',
    async ({ publisher, control, expect, forAll }) => {
      const history = fc.record({
        refreshes: fc.nat(2),
        permilleBefore: fc.nat(450),
        permilleAfter: fc.nat(450),
      });
      const judged = { judging: 'a token of someone who opted out that had not expired' };
      await forAll(
        history,
        async ({ refreshes, permilleBefore, permilleAfter }) => {
          let newest = await publisher.generate(publisher.newUser(), { timestampMs: control.nowMs() });
          for (let refresh = 0; refresh < refreshes; refresh += 1) newest = await publisher.successor(newest);
          const lifetimeMs = lifetimeLeftMs(newest, control.nowMs());
          control.advanceClock(Math.floor((lifetimeMs * permilleBefore) / 1_000));
          control.optOut(newest.user);
          control.advanceClock(Math.floor((lifetimeMs * permilleAfter) / 1_000));
          const answer = await publisher.refresh(newest);
          // The clock runs on: a token that lives for seconds may have expired by now.
          if (control.nowMs() >= newest.refreshExpiresMs) return;
          expect(answer, 'the first refresh after the opt-out').toSay('optout');
        },
        judged,
      );
    },
    { needs: ['clock'] },
  );
});
