import fc from 'fast-check';
import { readable } from '../../src/run/answers/read-leniently.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

const callers = [
  ['valid', 'with a valid bearer'],
  ['none', 'without authorization'],
] as const;

part('status-mapping', () => {
  for (const [authorization, how] of callers) {
    requirement(
      'RF-ST-08',
      `an expired token is an expired_token ${how}`,
      async ({ publisher, expiredIdentity, expect }) => {
        const answer = readable(await publisher.refresh(await expiredIdentity(), { authorization }));
        if (answer === undefined) throw new NotTestable('never saw an answer that can be read');
        expect(answer, `an expired token, ${how}`).toSay('expired_token');
      },
    );
  }

  requirement(
    'RF-ST-08',
    'so it is however long ago it expired',
    async ({ publisher, expiredIdentity, control, expect, forAll }) => {
      const identity = await expiredIdentity();
      const later = fc.record({
        minutesLater: fc.nat(100_000),
        authorization: fc.constantFrom('valid' as const, 'none' as const),
      });
      const tally = new Tally();
      await forAll(later, async ({ minutesLater, authorization }) => {
        control.advanceClock(minutesLater * 60_000);
        const answer = tally.of(readable(await publisher.refresh(identity, { authorization })));
        if (answer === undefined) return;
        expect(answer, 'a token that expired a while ago').toSay('expired_token');
      });
      tally.demand('an answer that can be read');
    },
    { needs: ['clock'] },
  );
});
