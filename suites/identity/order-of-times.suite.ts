import fc from 'fast-check';
import type { Exchange } from '../../src/client/exchange.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { isUnixMs } from '../../src/run/answers/unix-time.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const MINUTE_MS = 60_000;

type Times = { identity_expires: number; refresh_from: number; refresh_expires: number };

/** The three times of a success; undefined unless all are times: RF-BODY-02 and RF-BODY-03 judge that. */
function timesOf(answer: Exchange): Times | undefined {
  const { identity_expires, refresh_from, refresh_expires } = successBodyOf(answer) ?? {};
  if (!isUnixMs(identity_expires) || !isUnixMs(refresh_from) || !isUnixMs(refresh_expires)) return undefined;
  return { identity_expires, refresh_from, refresh_expires };
}

/** @param earliestMs the operator's clock when the refresh was sent, at its earliest */
function expectOrder({ expect }: Scenario, answer: Exchange, earliestMs: number): void {
  const times = timesOf(answer);
  if (times === undefined) return;
  const { identity_expires, refresh_from, refresh_expires } = times;
  const gaps = [
    ['refresh_from', 'later than the clock', refresh_from - earliestMs, refresh_from > earliestMs],
    ['identity_expires', 'no earlier than refresh_from', identity_expires - refresh_from],
    ['refresh_expires', 'no earlier than identity_expires', refresh_expires - identity_expires],
  ] as const;
  for (const [name, expected, gapMs, holds = gapMs >= 0] of gaps) {
    const actual = `${Math.abs(Math.round(gapMs))} ms ${gapMs < 0 ? 'before' : 'after'} it`;
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
