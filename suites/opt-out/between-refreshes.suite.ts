import fc from 'fast-check';
import { part, requirement } from '../../src/run/requirement.ts';

part('opt-out', () => {
  requirement(
    'RF-OPT-05',
    'who opts out between two refreshes gets an opt-out at the second',
    async ({ publisher, control, expect }) => {
      const first = await publisher.generate();
      const second = await publisher.successor(first);
      control.optOut(first.user);
      expect(await publisher.refresh(second), 'the first refresh after the opt-out').toSay('optout');
    },
  );

  requirement(
    'RF-OPT-05',
    'however many refreshes went before, and however long ago',
    async ({ publisher, control, expect, forAll }) => {
      const history = fc.record({
        refreshes: fc.nat(2),
        minutesBefore: fc.nat(600),
        minutesAfter: fc.nat(600),
      });
      await forAll(history, async ({ refreshes, minutesBefore, minutesAfter }) => {
        let newest = await publisher.generate(publisher.newUser(), { timestampMs: control.nowMs() });
        for (let refresh = 0; refresh < refreshes; refresh += 1) newest = await publisher.successor(newest);
        control.advanceClock(minutesBefore * 60_000);
        control.optOut(newest.user);
        control.advanceClock(minutesAfter * 60_000);
        expect(await publisher.refresh(newest), 'the first refresh after the opt-out').toSay('optout');
      });
    },
    { needs: ['clock'] },
  );
});
