import fc from 'fast-check';
import { readIfPossible } from '../../src/run/answers/read-leniently.ts';
import { bothCallers, howAsked } from '../../src/run/scenario/callers.ts';
import { expiredOfEachKind } from '../../src/run/scenario/expired-of-each-kind.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const judging = 'an answer that can be read';

part('status-mapping', () => {
  for (const authorization of bothCallers) {
    const how = howAsked(authorization);
    requirement(
      'RF-ST-08',
      `an expired token is an expired_token ${how}`,
      async ({ publisher, expiredIdentity, expect }) => {
        const answer = readIfPossible(await publisher.refresh(await expiredIdentity(), { authorization }));
        if (answer !== undefined) expect(answer, `an expired token, ${how}`).toSay('expired_token');
      },
      { judging },
    );
  }

  requirement(
    'RF-ST-08',
    "an expired token is an expired_token, however it was issued and whichever of the operator's keys sealed it",
    async (scenario) => {
      const rows = (await expiredOfEachKind(scenario)).flatMap((expired) =>
        bothCallers.map((authorization) => ({ ...expired, authorization })),
      );
      await scenario.each(
        rows,
        async ({ identity, about, authorization }) => {
          const answer = readIfPossible(await scenario.publisher.refresh(identity, { authorization }));
          if (answer !== undefined) scenario.expect(answer, about).toSay('expired_token');
        },
        { judging },
      );
    },
    { needs: ['clock', 'key-control'] },
  );

  requirement(
    'RF-ST-08',
    'an expired token is an expired_token, however long ago it expired',
    async ({ publisher, expiredIdentity, control, expect, forAll }) => {
      const identity = await expiredIdentity();
      const later = fc.record({
        minutesLater: fc.nat(100_000),
        authorization: fc.constantFrom(...bothCallers),
      });
      await forAll(
        later,
        async ({ minutesLater, authorization }) => {
          control.advanceClock(minutesLater * 60_000);
          const input = 'long expired token';
          const answer = readIfPossible(await publisher.refresh(identity, { authorization, input }));
          if (answer === undefined) return;
          expect(answer, 'a token that expired a while ago').toSay('expired_token');
        },
        { judging },
      );
    },
    { needs: ['clock'] },
  );
});
