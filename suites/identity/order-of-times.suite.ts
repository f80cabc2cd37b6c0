import fc from 'fast-check';
import type { Exchange } from '../../src/client/exchange.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { timesInOrder } from '../../src/run/answers/times-in-order.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const MINUTE_MS = 60_000;

/** @param earliestMs the operator's clock when the refresh was sent, at its earliest */
function expectOrder({ expect }: Scenario, answer: Exchange, earliestMs: number): void {
  for (const { name, holds, expected, actual } of timesInOrder(successBodyOf(answer) ?? {}, earliestMs)) {
    expect.that(holds, name, { expected, actual }, answer);
  }
}

function earliestNowMs({ operatorNowMs }: Scenario): number {
  const { ms, uncertaintyMs } = operatorNowMs();
  return ms - uncertaintyMs;
}

part('identity', () => {
  requirement(
    'RF-BODY-04',
    'now, refresh_from, identity_expires and refresh_expires come in this order, with a bearer and without',
    async (scenario) => {
      const { publisher, each } = scenario;
      await each(
        bothCallers,
        async (authorization) => {
          const sent = await publisher.generate();
          const earliestMs = earliestNowMs(scenario);
          const answer = await publisher.refresh(sent, { authorization });
          expectOrder(scenario, answer, earliestMs);
        },
        { judging: 'a success with three times' },
      );
    },
  );

  requirement(
    'RF-BODY-04',
    'the times of a success come in their order, for a token of any age',
    async (scenario) => {
      const { publisher, control, forAll } = scenario;
      await forAll(
        fc.nat(20 * 60),
        async (minutes) => {
          const sent = await publisher.generate();
          control.advanceClock(minutes * MINUTE_MS);
          const earliestMs = earliestNowMs(scenario);
          expectOrder(scenario, await publisher.refresh(sent), earliestMs);
        },
        { judging: 'a success with three times' },
      );
    },
    { needs: ['clock'] },
  );
});
